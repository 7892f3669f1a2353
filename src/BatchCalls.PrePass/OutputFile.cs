using System.Text;

namespace BatchCalls.PrePass;

internal static class OutputFile
{
    /// <summary>Replaces the file in one move: a build that reads it meanwhile never sees half of it.</summary>
    public static void Write(string file, string content) =>
        Write(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(content));

    /// <inheritdoc cref="Write(string, string)"/>
    public static void Write(string file, byte[] content)
    {
        var temporary = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            throw new SpecException(
                new Diagnostic(
                    file, null, SpecCode.FileNotWritable,
                    "The file can't be written. Check that its folder exists and may be written to."), e);
        }
    }
}

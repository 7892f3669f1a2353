using System.Diagnostics;
using System.Text;

namespace BatchCalls.Build.Tests;

/// <summary>A process that has ended by itself.</summary>
/// <param name="Output">Both streams, as their lines came.</param>
internal sealed record ProcessRun(int ExitCode, string Output)
{
    // What the test host's own SDK left behind would steer a build in it.
    private static readonly string[] Unwanted =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <param name="environment">On top of this process's own.</param>
    /// <exception cref="TimeoutException">It was killed, with all that it had started.</exception>
    public static ProcessRun Of(
        string file, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Unwanted)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} did not end within five minutes:\n{output}");
        }

        // Only this overload waits for the last lines too.
        process.WaitForExit();
        return new ProcessRun(process.ExitCode, output.ToString());

        void Append(string? line)
        {
            if (line is not null)
            {
                lock (output)
                {
                    output.AppendLine(line);
                }
            }
        }
    }
}

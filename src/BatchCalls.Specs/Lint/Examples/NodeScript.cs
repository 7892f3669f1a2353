using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace BatchCalls.Specs.Lint;

/// <summary>Runs a module of JavaScript that reads its input to the end and then writes its answer.</summary>
/// <param name="folder">The packages that it imports are in this folder's <c>node_modules</c>.</param>
internal sealed partial class NodeScript(string source, string folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="SpecException">Node.js isn't there, fails or takes too long.</exception>
    public string Run(string input)
    {
        using var process = Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; what it says about that follows.
        }

        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw Error($"Checking the examples takes longer than {Limit.TotalSeconds} s. Try again on a machine that is less busy.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw Error($"Checking the examples failed: {FirstLine(error.GetAwaiter().GetResult())}");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", source])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw Error("Node.js 20 or later is needed to check examples. Install it from https://nodejs.org.", e);
        }
    }

    // Before the error's own line stands the line of the script that threw it.
    private static string FirstLine(string error) =>
        error.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => ErrorLine().IsMatch(line)) ?? "it doesn't say why.";

    [GeneratedRegex(@"^\w*Error\b.*: ")]
    private static partial Regex ErrorLine();

    private static SpecException Error(string message, Exception? inner = null) =>
        new(new Diagnostic("node", null, SpecCode.ValidatorMissing, message), inner);
}

using System.Diagnostics;
using BatchCalls.Tests.WholeRun;

namespace BatchCalls.Tests.CommandLine;

/// <summary>The command as a user starts it: a process with its own environment, output and signals.</summary>
internal sealed class BatchCallsCommand : IDisposable
{
    // A run that takes as long hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] OwnVariables = ["TRUEDY_API_KEY", "TRUEDY_BASE_ADDRESS", "THREETONE_API_KEY", "THREETONE_BASE_ADDRESS"];

    private readonly Process _process;

    private BatchCallsCommand(ProcessStartInfo start) => _process = Process.Start(start)!;

    /// <summary>Runs it to its end.</summary>
    /// <param name="environment"><c>NAME=value</c>, beside what every process needs.</param>
    /// <param name="arguments">As they follow the command's name.</param>
    public static async Task<CommandResult> RunAsync(IEnumerable<string> environment, params string[] arguments)
    {
        using var command = Start(environment, arguments);
        return await command.EndAsync();
    }

    /// <summary>The sample host in place of the command: a process like it.</summary>
    public static async Task<CommandResult> RunSampleAsync(IEnumerable<string> environment)
    {
        using var host = new BatchCallsCommand(StartInfo("dotnet", environment, ["BatchCalls.SampleHost.dll"]));
        return await host.ReadAsync();
    }

    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static BatchCallsCommand Start(IEnumerable<string> environment, params string[] arguments) =>
        new(StartInfo("dotnet", environment, ["BatchCalls.Cli.dll", .. arguments]));

    /// <summary>Within a shell's pipeline: <c>batchcalls</c> stands for the command.</summary>
    public static BatchCallsCommand StartInShell(IEnumerable<string> environment, string pipeline) =>
        new(StartInfo("sh", environment, ["-c", $"batchcalls() {{ dotnet BatchCalls.Cli.dll \"$@\"; }}; {pipeline}"]));

    /// <summary>Able to be interrupted, also where the test run itself was started to ignore interrupts.</summary>
    public static BatchCallsCommand StartInterruptible(IEnumerable<string> environment, params string[] arguments) =>
        new(StartInfo("env", environment, ["--default-signal=INT", "dotnet", "BatchCalls.Cli.dll", .. arguments]));

    public async Task<CommandResult> EndAsync()
    {
        var result = await ReadAsync();
        result.Errors.Should().NotMatchRegex(@"(?m)^\s+at \S+\(", "a stack trace is for us, not for the user");
        return result;
    }

    private async Task<CommandResult> ReadAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var errors = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        var result = new CommandResult(_process.ExitCode, await output, await errors);
        RunRecord.Say(result.Output);
        RunRecord.Say(result.Errors);
        return result;
    }

    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string file, IEnumerable<string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in OwnVariables)
        {
            start.Environment.Remove(name);
        }

        foreach (var setting in environment)
        {
            start.Environment[setting.Split('=', 2)[0]] = setting.Split('=', 2)[1];
        }

        return start;
    }
}

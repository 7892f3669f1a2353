using System.CommandLine;
using System.CommandLine.Help;
using BatchCalls.Cli;

// No RootCommand: it would call itself after the assembly.
var root = new Command("batchcalls", "Lists batch calls of the voice-AI providers Truedy and Threetone.")
{
    ListCommand.Create(Environment.GetEnvironmentVariable),
    new HelpOption { Recursive = true },
    new VersionOption(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    return await parsed.InvokeAsync();
}

foreach (var error in parsed.Errors)
{
    await Console.Error.WriteLineAsync(error.Message);
}

return ExitCode.Usage;

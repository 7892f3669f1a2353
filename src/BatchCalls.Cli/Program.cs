using System.CommandLine;
using BatchCalls.Cli;

var root = new RootCommand("Lists batch calls of the voice-AI providers Truedy and Threetone.") { ListCommand.Create(Environment.GetEnvironmentVariable) };
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

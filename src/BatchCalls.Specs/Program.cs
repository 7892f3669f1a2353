using BatchCalls.Specs.Console;
using BatchCalls.Specs.Contract;
using BatchCalls.Specs.Diff;
using BatchCalls.Specs.Lint;
using BatchCalls.Specs.Pull;
using Console = System.Console;

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    // The first one lets a download end in order; the second one ends the process.
    press.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};

ICommand[] commands =
[
    new LintCommand(Console.Out, Console.Error), new DiffCommand(Console.Out, Console.Error),
    new CheckCommand(Console.Out, Console.Error, ContractBuild.Run),
    new PullCommand(Console.Out, Console.Error, DownloadLimits.Default, TimeProvider.System, interrupt.Token),
];
return new CommandLine(commands, Console.Error).Run(args);

using BatchCalls.Specs.Console;
using BatchCalls.Specs.Lint;

ICommand[] commands = [new LowerCommand(), new OverlayCommand(), new LintCommand(System.Console.Out)];
return new CommandLine(commands, System.Console.Error).Run(args);

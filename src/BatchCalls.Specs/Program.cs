using BatchCalls.Specs.Console;
using BatchCalls.Specs.Diff;

ICommand[] commands = [new LowerCommand(), new OverlayCommand(), new DiffCommand(System.Console.Out, System.Console.Error)];
return new CommandLine(commands, System.Console.Error).Run(args);

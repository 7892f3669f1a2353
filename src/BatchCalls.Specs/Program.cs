using BatchCalls.Specs.Console;

return new CommandLine([new LowerCommand(), new OverlayCommand()], System.Console.Error).Run(args);

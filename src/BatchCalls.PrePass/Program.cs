using BatchCalls.PrePass;

return PrePassCommand.Run(args, Console.Error);

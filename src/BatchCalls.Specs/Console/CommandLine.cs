namespace BatchCalls.Specs.Console;

/// <summary>Chooses the command; its exit code, or 2 after a failure and its line, is the outcome.</summary>
internal sealed class CommandLine(IReadOnlyList<ICommand> commands, TextWriter error)
{
    public int Run(string[] args)
    {
        var warnings = new Warnings();
        try
        {
            if (args.Length == 0)
            {
                throw new UsageException("No command.");
            }

            var command = commands.FirstOrDefault(c => c.Name == args[0])
                ?? throw new UsageException($"Unknown command '{args[0]}'.");
            return command.Run(new Arguments(args[1..], command.Options, command.Flags), warnings);
        }
        catch (UsageException e)
        {
            error.WriteLine(e.Message);
            error.WriteLine("Usage:");
            foreach (var command in commands)
            {
                error.WriteLine($"  {command.Name} {command.Usage}");
            }

            return ExitCode.Unusable;
        }
        catch (SpecException e)
        {
            error.WriteLine(e.Message);
            return ExitCode.Unusable;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            error.WriteLine(UnforeseenFailure.Line("batchcalls-specs", e));
            return ExitCode.Unusable;
        }
        finally
        {
            foreach (var warning in warnings.Found)
            {
                error.WriteLine(warning.Format("warning"));
            }
        }
    }
}

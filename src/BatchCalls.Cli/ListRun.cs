using BatchCalls.Cli.Output;

namespace BatchCalls.Cli;

/// <summary>One run of the command: data to the output, all else to the errors.</summary>
internal sealed class ListRun(ListRequest request, Func<string, string?> environment, Stream output, TextWriter errors)
{
    private readonly ListingNotes _notes = new();

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new BatchCallsClient(Accounts.Read(request, environment, _notes, errors));
            var query = new BatchCallQuery
            {
                Provider = request.Provider,
                Status = request.Status,
                Limit = request.Limit,
                PageSize = request.PageSize,
            };
            var listing = client.ListAsync(query);
            await using var writer = RowWriters.Create(request.Format, output);
            return await WriteAsync(listing, writer, cancellationToken);
        }
        catch (UsageException exception)
        {
            return Tell(exception.Message, ExitCode.Usage);
        }
        catch (ArgumentException exception)
        {
            return Tell(Accounts.InTheUsersWords(exception), ExitCode.Usage);
        }
        catch (IOException exception)
        {
            // A full disk, say. A reader that has had enough, as head does, is no exception: .NET writes on into the void.
            return Tell($"The output cannot be written: {exception.Message}", ExitCode.Unexpected);
        }
    }

    private async Task<int> WriteAsync(IAsyncEnumerable<BatchCall> listing, IRowWriter writer, CancellationToken cancellationToken)
    {
        var code = ExitCode.Complete;
        try
        {
            await foreach (var batchCall in listing.WithCancellation(cancellationToken))
            {
                await writer.WriteAsync(batchCall);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            code = Tell("Cancelled.", ExitCode.Cancelled);
        }
        catch (Exception exception) when (exception is not IOException)
        {
            code = Tell(exception);
        }

        await writer.CompleteAsync();
        foreach (var note in _notes.Lines())
        {
            await errors.WriteLineAsync(note);
        }

        return code;
    }

    private int Tell(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: var several } => several.Select(Tell).Max(),
        ContractViolationException or PagingException => Tell(exception.Message, ExitCode.Contract),
        BatchCallsException => Tell(exception.Message, ExitCode.Provider),
        _ => Tell($"Unexpected: {exception.Message}", ExitCode.Unexpected),
    };

    private int Tell(string message, int code)
    {
        errors.WriteLine(message);
        return code;
    }
}

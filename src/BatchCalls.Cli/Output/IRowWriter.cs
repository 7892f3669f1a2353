namespace BatchCalls.Cli.Output;

/// <summary>Prints batch calls as they come.</summary>
internal interface IRowWriter : IAsyncDisposable
{
    ValueTask WriteAsync(BatchCall batchCall);

    /// <summary>Ends what was begun, also after a failure: what was read is printed.</summary>
    ValueTask CompleteAsync();
}

namespace BatchCalls;

/// <summary>A provider pages in a way that would never end, or would lose rows. What was read so far has been delivered.</summary>
public sealed class PagingException : BatchCallsException
{
    internal PagingException(string message, ExchangeFacts facts, long rowsRead)
        : base(message, facts) => RowsRead = rowsRead;

    /// <summary>Rows received before listing was stopped.</summary>
    public long RowsRead { get; }
}

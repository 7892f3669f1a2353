namespace BatchCalls;

/// <summary>
/// The provider broke its contract in a way that costs data: its answer, or a row of it, cannot be read as the document says.
/// </summary>
public class ContractViolationException : BatchCallsException
{
    internal ContractViolationException(
        string message,
        ExchangeFacts facts,
        IReadOnlyList<UnreadableRow> unreadableRows,
        IReadOnlyList<ContractDeviation> deviations,
        Exception? innerException = null)
        : base(message, facts, innerException)
    {
        UnreadableRows = unreadableRows;
        Deviations = deviations;
    }

    /// <summary>The rows that could not be read, with their raw JSON. Empty when it is the whole answer that could not.</summary>
    public IReadOnlyList<UnreadableRow> UnreadableRows { get; }

    /// <summary>What strict reading refused. Empty otherwise.</summary>
    public IReadOnlyList<ContractDeviation> Deviations { get; }
}

namespace BatchCalls.Specs.Diff;

/// <summary>What a change asks of whoever takes the new document over; the worst first.</summary>
public enum Severity
{
    /// <summary>Code or data that worked stops working.</summary>
    Error,

    /// <summary>Everything is still read and sent, but something behaves or is called differently.</summary>
    Warning,

    /// <summary>Nothing to do.</summary>
    Info,
}

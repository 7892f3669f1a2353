namespace BatchCalls.Tests.Costs;

/// <summary>How bodies were read.</summary>
internal sealed class StreamReads
{
    private int _asynchronous;
    private int _synchronous;

    public int Asynchronous => _asynchronous;

    /// <summary>Each blocks a thread until the network has something.</summary>
    public int Synchronous => _synchronous;

    public void CountAsynchronous() => Interlocked.Increment(ref _asynchronous);

    public void CountSynchronous() => Interlocked.Increment(ref _synchronous);
}

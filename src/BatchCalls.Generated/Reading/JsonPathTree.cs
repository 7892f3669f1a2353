namespace BatchCalls.Generated.Reading;

/// <summary>The places of one operation's answer that have been met so far.</summary>
internal sealed class JsonPathTree
{
    // A document with recursive schemas has endless paths; an answer that uses them must not grow the tree for ever.
    private const int MostNodes = 2_000;

    // Names of the provider's own making have a bound of their own, so that they never crowd out documented places.
    private const int MostUndocumentedNames = 200;

    private int _count;
    private int _undocumentedNames;

    public JsonPathTree()
    {
        Root = Grow("$");
        Overflow = Grow("$.*");
    }

    public JsonPathNode Root { get; }

    /// <summary>Stands for every place beyond the bound.</summary>
    public JsonPathNode Overflow { get; }

    /// <summary>False when so many are shown already that a further one is not.</summary>
    public bool TryTakeUndocumentedName() =>
        Volatile.Read(ref _undocumentedNames) < MostUndocumentedNames
        && Interlocked.Increment(ref _undocumentedNames) <= MostUndocumentedNames;

    public JsonPathNode Grow(string text)
    {
        var ordinal = Interlocked.Increment(ref _count) - 1;
        return ordinal < MostNodes || Overflow is null ? new JsonPathNode(this, ordinal, text) : Overflow;
    }
}

namespace BatchCalls.Generated.Reading;

/// <summary>The places of one operation's answer that have been met so far.</summary>
internal sealed class JsonPathTree
{
    // A document with recursive schemas has endless paths; an answer that uses them must not grow the tree for ever.
    private const int MostNodes = 2_000;

    private int _count;

    public JsonPathTree()
    {
        Root = Grow("$");
        Overflow = Grow("$.*");
    }

    public JsonPathNode Root { get; }

    /// <summary>Stands for every place beyond the bound.</summary>
    public JsonPathNode Overflow { get; }

    public JsonPathNode Grow(string text)
    {
        var ordinal = Interlocked.Increment(ref _count) - 1;
        return ordinal < MostNodes || Overflow is null ? new JsonPathNode(this, ordinal, text) : Overflow;
    }
}

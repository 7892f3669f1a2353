namespace BatchCalls.Generated.Reading;

/// <summary>What is known of the object being read.</summary>
public ref struct ObjectScope
{
    internal readonly ModelShape Shape;
    internal readonly JsonPathNode Place;
    internal readonly ReadPosition Outer;
    internal readonly int KeptStart;

    // In the body.
    internal readonly int Start;

    internal PropertySet Seen;
    internal PropertySet Nulls;
    internal PropertySet Unreadable;
    internal int NameStart;
    internal int ValueStart;

    // By required property: a twin further on may heal one and not another.
    private Dictionary<int, ReadFailure>? _failures;

    internal ObjectScope(ModelShape shape, ReadPosition outer, int keptStart, int start)
    {
        Shape = shape;
        Place = outer.Node;
        Outer = outer;
        KeptStart = keptStart;
        Start = start;
        Property = -1;
    }

    /// <summary>The index, in the DTO's shape, of the property that the reader stands on; -1 before the first.</summary>
    public int Property { get; internal set; }

    internal void Fail(ReadFailure failure)
    {
        Unreadable.Add(Property);
        (_failures ??= [])[Property] = failure;
    }

    internal readonly ReadFailure FailureOf(int property) => _failures![property];
}

namespace BatchCalls.Generated.Reading;

/// <summary>What is known of the object being read.</summary>
public ref struct ObjectScope
{
    internal readonly ModelShape Shape;
    internal readonly JsonPathNode Place;
    internal readonly int KeptStart;

    internal PropertySet Seen;
    internal PropertySet Nulls;
    internal PropertySet Unreadable;
    internal int NameStart;
    internal int ValueStart;

    // By required property: a twin further on may heal one and not another.
    private Dictionary<int, ReadFailure>? _failures;

    internal ObjectScope(ModelShape shape, JsonPathNode place, int keptStart)
    {
        Shape = shape;
        Place = place;
        KeptStart = keptStart;
    }

    /// <summary>The index, in the DTO's shape, of the property that the reader stands on.</summary>
    public int Property { get; internal set; }

    internal void Fail(ReadFailure failure)
    {
        Unreadable.Add(Property);
        (_failures ??= [])[Property] = failure;
    }

    internal readonly ReadFailure FailureOf(int property) => _failures![property];
}

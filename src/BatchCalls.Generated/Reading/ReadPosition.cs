namespace BatchCalls.Generated.Reading;

/// <summary>Where a reader is. The node of a property is looked up when it is asked for, as it seldom is.</summary>
internal struct ReadPosition(JsonPathNode node, ModelShape? shape = null)
{
    private readonly JsonPathNode _node = node;

    /// <summary>The index in the object's shape; -1 for the node itself.</summary>
    public int Property { get; set; } = -1;

    public readonly JsonPathNode Node => Property < 0 ? _node : _node.Property(shape!, Property);
}

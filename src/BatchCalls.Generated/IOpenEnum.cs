namespace BatchCalls.Generated;

/// <summary>
/// A set of texts that the provider may add to at any time. Every text is a value; <see cref="IsKnown"/> tells whether the
/// document (as corrected by its overlay) has it. Texts are compared exactly.
/// </summary>
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>As on the wire.</summary>
    string Value { get; }

    /// <summary>Whether the document has this text.</summary>
    bool IsKnown { get; }

    /// <summary>The document's texts, in its order.</summary>
    static abstract IReadOnlyList<TSelf> Known { get; }

    /// <summary>As <see cref="Known"/>, ready to be compared with a body.</summary>
    static abstract ReadOnlySpan<KnownValue> KnownValues { get; }

    /// <summary>Takes any text.</summary>
    static abstract TSelf From(string value);
}

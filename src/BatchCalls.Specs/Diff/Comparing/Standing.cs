namespace BatchCalls.Specs.Diff;

/// <summary>As what a value stands where it does: whether it may be null or missing there differs.</summary>
internal enum Standing
{
    Whole,
    Required,
    Optional,

    /// <summary>Of a list or a map.</summary>
    Entry,

    /// <summary>Beside declared properties, where C# has plain JSON whatever the document says of it.</summary>
    Additional,
}

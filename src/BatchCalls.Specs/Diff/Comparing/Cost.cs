namespace BatchCalls.Specs.Diff;

/// <summary>How much an unreadable value takes with it; the worst first.</summary>
internal enum Cost
{
    Answer,
    Row,

    /// <summary>The exception's typed error.</summary>
    Error,

    /// <summary>An optional property, which is then null.</summary>
    Property,

    /// <summary>It is plain JSON in C#, and no value is unreadable.</summary>
    Nothing,
}

namespace BatchCalls;

/// <summary>In what way an answer differs from the provider's document.</summary>
public enum DeviationKind
{
    /// <summary>A property that the document does not have. It is kept.</summary>
    UndocumentedProperty,

    /// <summary>A text that is none of an enum's. It is kept as it is.</summary>
    UndocumentedValue,

    /// <summary>Null where the document forbids it. The property is null.</summary>
    UnexpectedNull,

    /// <summary>An optional value of another type, or out of range. The property is null, and the raw JSON is kept.</summary>
    UnreadableValue,

    /// <summary>The same property twice in one object. The last one counts.</summary>
    DuplicateProperty,

    /// <summary>Fewer rows than the page's own numbers promise.</summary>
    ShortPage,
}

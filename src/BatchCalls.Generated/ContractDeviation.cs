namespace BatchCalls;

/// <summary>A difference between an answer and the provider's document that was tolerated. It never holds a value.</summary>
/// <param name="Provider">As in <c>truedy</c>.</param>
/// <param name="Operation">The operation id in the provider's document.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Path">
/// JSON path without list indexes, <c>$.data[].status</c>. It stops at the first undocumented name, which is given as
/// <c>*</c> unless it is a plain identifier.
/// </param>
/// <param name="DocumentHash">SHA-256 of the provider's document, lower-case hex.</param>
public sealed record ContractDeviation(string Provider, string Operation, DeviationKind Kind, string Path, string DocumentHash)
{
    /// <summary>One line for a log.</summary>
    public override string ToString() => $"{Provider} {Operation}: {Description}";

    internal string Description => $"{KindName.Replace('-', ' ')} at {Path}";

    /// <summary>The kind as logs and metrics name it.</summary>
    internal string KindName => Kind switch
    {
        DeviationKind.UndocumentedProperty => "undocumented-property",
        DeviationKind.UndocumentedValue => "undocumented-value",
        DeviationKind.UnexpectedNull => "unexpected-null",
        DeviationKind.UnreadableValue => "unreadable-value",
        DeviationKind.DuplicateProperty => "duplicate-property",
        DeviationKind.ShortPage => "short-page",
        _ => Kind.ToString(),
    };
}

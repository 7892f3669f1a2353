namespace BatchCalls.Specs.Lint;

/// <summary>One place where a document's example and its schema contradict each other.</summary>
/// <param name="NodePointer">
/// JSON pointer, without <c>#</c>, of the value in the example; of the property that the schema lacks, if it is undocumented.
/// </param>
/// <param name="Keyword">The schema's keyword that the value breaks, or <see cref="Undocumented"/>.</param>
/// <param name="Reason">To follow the place in a sentence; has no full stop.</param>
/// <param name="Position">Where the value, or the object that lacks it, is written; null if an overlay's source is unknown.</param>
public sealed record Discrepancy(string NodePointer, string Keyword, string Reason, SourcePosition? Position)
{
    /// <summary>The keyword of a property that an example shows and no schema names; an open object allows it.</summary>
    public const string Undocumented = "undocumented-property";

    /// <summary>As it is listed in a provider's file of approved discrepancies.</summary>
    public string Line => $"{NodePointer} {Keyword}";

    internal Diagnostic In(string document, SpecCode code, string remedy) =>
        new(document, "#" + NodePointer, code, $"This {(Keyword == Undocumented ? "property" : "value")} {Reason}. {remedy}", Position);
}

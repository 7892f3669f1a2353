using Json.Schema;

namespace BatchCalls.Specs.Lint;

/// <summary>
/// Asserts what a schema asks of a value itself. The validator's own keywords read numbers as <see cref="decimal"/>, and throw
/// where they don't fit, count text elements in place of characters, and accept dates and URIs that are none.
/// </summary>
[SchemaKeyword("assertions")]
[SchemaSpecVersion(SpecVersion.Draft202012)]
internal sealed class AssertionKeyword(IReadOnlyList<Assertion> assertions) : IJsonSchemaKeyword
{
    /// <summary>What is reported in place of a keyword where a schema is false.</summary>
    public const string Never = "false schema";

    /// <summary>All that the schema <c>false</c> says.</summary>
    public static readonly AssertionKeyword False = new([new Assertion(Never, _ => "is not allowed")]);

    public KeywordConstraint GetConstraint(
        SchemaConstraint schemaConstraint, ReadOnlySpan<KeywordConstraint> localConstraints, EvaluationContext context) =>
        new("assertions", Evaluate);

    private void Evaluate(KeywordEvaluation evaluation, EvaluationContext context)
    {
        foreach (var assertion in assertions)
        {
            if (assertion.Failure(evaluation.LocalInstance) is { } reason)
            {
                evaluation.Results.Fail(assertion.Key, reason);
            }
        }
    }
}

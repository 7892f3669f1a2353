using System.Text.Json.Nodes;
using Json.Schema;
using Pointer = Json.Pointer.JsonPointer;

namespace BatchCalls.Specs.Lint;

/// <summary>
/// Applies <c>patternProperties</c> by patterns that end in time. To <c>additionalProperties</c> and <c>unevaluatedProperties</c>
/// it is the validator's own keyword.
/// </summary>
[SchemaKeyword("namePatterns")]
[SchemaSpecVersion(SpecVersion.Draft202012)]
internal sealed class NamePatternsKeyword(IReadOnlyList<(SchemaPattern Pattern, JsonSchema Schema)> schemas) : IJsonSchemaKeyword
{
    private static readonly Pointer Path = Pointer.Create(PatternPropertiesKeyword.Name);

    public KeywordConstraint GetConstraint(
        SchemaConstraint schemaConstraint, ReadOnlySpan<KeywordConstraint> localConstraints, EvaluationContext context)
    {
        var below = new List<SchemaConstraint>();
        foreach (var (pattern, schema) in schemas)
        {
            var constraint = schema.GetConstraint(Path, schemaConstraint.BaseInstanceLocation, Pointer.Empty, context);
            constraint.InstanceLocator = evaluation =>
                (evaluation.LocalInstance as JsonObject ?? []).Select(property => property.Key).Where(pattern.IsMatch)
                    .Select(name => Pointer.Create(name));
            below.Add(constraint);
        }

        return new KeywordConstraint(PatternPropertiesKeyword.Name, Evaluate) { ChildDependencies = [.. below] };
    }

    private static void Evaluate(KeywordEvaluation evaluation, EvaluationContext context)
    {
        var names = evaluation.ChildEvaluations.Select(property => JsonValue.Create(property.RelativeInstanceLocation[0]));
        evaluation.Results.SetAnnotation(PatternPropertiesKeyword.Name, new JsonArray([.. names]));
        if (evaluation.ChildEvaluations.Any(property => !property.Results.IsValid))
        {
            evaluation.Results.Fail();
        }
    }
}

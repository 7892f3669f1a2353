using Json.Schema;
using Newtonsoft.Json.Linq;
using Pointer = Json.Pointer.JsonPointer;

namespace BatchCalls.Specs.Lint;

/// <summary>
/// Follows a reference when a value gets there. The validator's own <c>$ref</c> builds all that can be reached beforehand,
/// by recursion, and does not end where a schema contains itself.
/// </summary>
/// <param name="schemaOf">Converts the target.</param>
/// <param name="open">Which targets are being followed, and for which part of the value.</param>
[SchemaKeyword("reference")]
[SchemaSpecVersion(SpecVersion.Draft202012)]
internal sealed class ReferenceKeyword(
    JToken target, Func<JToken, JsonSchema> schemaOf, HashSet<(JToken Target, Pointer Place)> open) : IJsonSchemaKeyword
{
    private static readonly Pointer Path = Pointer.Create("reference");

    public KeywordConstraint GetConstraint(
        SchemaConstraint schemaConstraint, ReadOnlySpan<KeywordConstraint> localConstraints, EvaluationContext context) =>
        new("reference", Evaluate);

    private void Evaluate(KeywordEvaluation evaluation, EvaluationContext context)
    {
        var place = evaluation.Results.InstanceLocation;
        if (!open.Add((target, place)))
        {
            throw new BrokenSchemaException($"{JsonPointer.Of(target)} contains itself without end");
        }

        var followed = schemaOf(target).GetConstraint(Path, place, Pointer.Empty, context)
            .BuildEvaluation(evaluation.LocalInstance, place, evaluation.Results.EvaluationPath, context.Options);
        evaluation.ChildEvaluations = [followed];
        followed.Evaluate(context);
        if (!followed.Results.IsValid)
        {
            evaluation.Results.Fail();
        }

        open.Remove((target, place));
    }
}

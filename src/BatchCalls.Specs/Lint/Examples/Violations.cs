using System.Text.Json.Nodes;
using Json.Schema;

namespace BatchCalls.Specs.Lint;

/// <summary>Reads what a value breaks out of the tree of results that the validator returns.</summary>
internal static class Violations
{
    // Keywords that list the properties they have looked at.
    private static readonly string[] Lookers =
        ["properties", "patternProperties", "additionalProperties", "unevaluatedProperties"];

    /// <param name="parent">The keyword that led here.</param>
    public static IEnumerable<Violation> In(EvaluationResults results, string parent = "")
    {
        if (results.IsValid)
        {
            return [];
        }

        var path = results.InstanceLocation.ToString();
        var branches = results.Details.ToLookup(detail => detail.EvaluationPath[results.EvaluationPath.Count]);
        return (results.Errors ?? new Dictionary<string, string>())
            .Select(error => Own(path, parent, error.Key, error.Value)).OfType<Violation>()
            .Concat(branches.Select(group => Union(path, group.Key, group.Count(branch => branch.IsValid))).OfType<Violation>())
            .Concat(branches.SelectMany(group => Below(results, group.Key, group)));
    }

    private static Violation? Own(string path, string parent, string key, string reason) => (key, parent) switch
    {
        // What the branches found says it.
        ("oneOf" or "dependentSchemas", _) => null,
        (AssertionKeyword.Never, "additionalProperties" or "unevaluatedProperties") =>
            new Violation(path, parent, "is not documented, and nothing else is allowed"),
        (AssertionKeyword.Never, "items" or "unevaluatedItems") =>
            new Violation(path[..path.LastIndexOf('/')], parent, "must not have more items than are documented"),
        _ when key.Split('/', 2) is [var keyword, var name] => new Violation($"{path}/{name}", keyword, reason),
        _ => new Violation(path, key, reason),
    };

    // One violation, and not one for each of the branches.
    private static Violation? Union(string path, string keyword, int valid) => keyword switch
    {
        "anyOf" when valid == 0 => new Violation(path, keyword, "must follow one of the variants, and follows none"),
        "oneOf" when valid != 1 => new Violation(
            path, keyword, $"must follow exactly one of the variants, and follows {(valid == 0 ? "none" : "several")}"),
        "not" when valid > 0 => new Violation(path, keyword, "must not follow the schema in 'not'"),
        _ => null,
    };

    private static IEnumerable<Violation> Below(
        EvaluationResults results, string keyword, IEnumerable<EvaluationResults> branches) => keyword switch
    {
        // These only try.
        "anyOf" or "oneOf" or "not" or "if" or "contains" => [],
        "propertyNames" => branches.SelectMany(branch => In(branch).Take(1).Select(found =>
            new Violation(branch.InstanceLocation.ToString(), keyword, $"has a name that {found.Reason}"))),
        "unevaluatedProperties" => branches.ExceptBy(Seen(results), branch => branch.InstanceLocation[^1])
            .SelectMany(branch => In(branch, keyword)),
        "unevaluatedItems" when InPlace(results).Any(branch => !branch.IsValid) => [],
        _ => branches.SelectMany(branch => In(branch, keyword)),
    };

    // To the validator, a schema that fails has looked at nothing; its properties would be reported as undocumented as well.
    private static IEnumerable<string> Seen(EvaluationResults results) => InPlace(results).SelectMany(branch =>
        Lookers.SelectMany(keyword => branch.Annotations?.GetValueOrDefault(keyword) as JsonArray ?? [])
            .Select(name => name!.GetValue<string>()).Concat(Seen(branch)));

    private static IEnumerable<EvaluationResults> InPlace(EvaluationResults results) => results.Details.Where(detail =>
        detail.InstanceLocation == results.InstanceLocation
        && (detail.EvaluationPath[results.EvaluationPath.Count], detail.IsValid) switch
        {
            ("not", _) => false,
            ("if" or "anyOf" or "oneOf", var counts) => counts,
            _ => true,
        });
}

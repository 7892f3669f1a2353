using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Pull;

/// <summary>The operations of a document, split into those that we use and the others; each as <c>GET /path</c>.</summary>
internal sealed class UsedOperations
{
    private const int Suggestions = 3;

    private UsedOperations(IReadOnlyList<string> used, IReadOnlyList<string> others) => (Used, Others) = (used, others);

    public IReadOnlyList<string> Used { get; }

    public IReadOnlyList<string> Others { get; }

    /// <exception cref="SpecException">One that we use isn't there.</exception>
    public static UsedOperations Of(OpenApiDocument document, IReadOnlyList<string> used)
    {
        var all = List(document).ToList();
        foreach (var missing in used.Except(all))
        {
            var near = all.OrderBy(operation => EditDistance.Between(operation, missing)).Take(Suggestions).ToList();
            var hint = near.Count == 0 ? "It has none at all." : $"Nearest are {string.Join(", ", near)}.";
            throw new SpecException(new Diagnostic(
                document.Source.File, null, SpecCode.OperationMissing,
                $"The operation '{missing}' isn't in this document. {hint} Correct 'operations' in sources.json."));
        }

        return new UsedOperations(used, [.. all.Except(used)]);
    }

    public static string Name(string method, string path) => $"{method.ToUpperInvariant()} {path}";

    private static IEnumerable<string> List(OpenApiDocument document) =>
        from entry in ((JObject)document.Root["paths"]!).Properties()
        where !entry.Name.StartsWith("x-", StringComparison.Ordinal)
        from operation in document.References.Resolve(entry.Value).Properties()
        where HttpMethods.All.Contains(operation.Name)
        select Name(operation.Name, entry.Name);
}

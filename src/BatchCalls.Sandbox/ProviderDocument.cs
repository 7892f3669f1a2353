using System.Reflection;
using System.Text.Json;

namespace BatchCalls.Sandbox;

/// <summary>A provider's overlaid document, as it was when this assembly was built.</summary>
public sealed class ProviderDocument
{
    private static readonly Lazy<ProviderDocument> LazyTruedy = new(() => Load("truedy"));
    private static readonly Lazy<ProviderDocument> LazyThreetone = new(() => Load("threetone"));

    private ProviderDocument(string provider, JsonElement root)
    {
        Provider = provider;
        Root = root;
        Operations = [.. ReadOperations()];
    }

    /// <summary>Truedy's.</summary>
    public static ProviderDocument Truedy => LazyTruedy.Value;

    /// <summary>Threetone's.</summary>
    public static ProviderDocument Threetone => LazyThreetone.Value;

    /// <summary>As in <c>truedy</c>.</summary>
    public string Provider { get; }

    /// <summary>The whole document: OpenAPI 3.1 as JSON.</summary>
    public JsonElement Root { get; }

    /// <summary>In the document's order.</summary>
    public IReadOnlyList<DocumentedOperation> Operations { get; }

    /// <summary>
    /// The operations whose whole path this is, below the document's server. Literal segments go before parameters.
    /// </summary>
    public IEnumerable<DocumentedOperation> At(string path) =>
        Operations.Where(operation => operation.IsAt(path)).OrderBy(operation => operation.Parameters);

    /// <summary>Follows <c>$ref</c> to where it leads; anything else is returned as it is.</summary>
    public JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = Root;
            foreach (var step in reference.GetString()!.TrimStart('#', '/').Split('/'))
            {
                var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
                element = element.ValueKind == JsonValueKind.Array
                    ? element[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]
                    : element.GetProperty(name);
            }
        }

        return element;
    }

    private static ProviderDocument Load(string provider)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{provider}.json")!;
        using var document = JsonDocument.Parse(stream);
        return Of(provider, document.RootElement.Clone());
    }

    internal static ProviderDocument Of(string provider, JsonElement root) => new(provider, root);

    private IEnumerable<DocumentedOperation> ReadOperations()
    {
        foreach (var path in Root.GetProperty("paths").EnumerateObject())
        {
            var item = Resolve(path.Value);
            foreach (var method in new[] { "get", "put", "post", "delete", "options", "head", "patch", "trace" })
            {
                if (item.TryGetProperty(method, out var operation))
                {
                    yield return new DocumentedOperation(this, method.ToUpperInvariant(), path.Name, item, operation);
                }
            }
        }
    }
}

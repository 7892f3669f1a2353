using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal static class DeclaredParameters
{
    // OpenAPI says of these header parameters that they shall be ignored: the client sets them itself.
    private static readonly HashSet<string> ClientHeaders = new(
        ["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The path's parameters, each unless the operation has its own of the same name and place, then the operation's.
    /// </summary>
    public static IEnumerable<JObject> Of(OpenApiDocument document, PathOperation place) =>
        Entries(document, place).Select(document.References.Resolve);

    /// <summary>The same, each as it stands in its list, perhaps as a reference.</summary>
    public static IEnumerable<JToken> Entries(OpenApiDocument document, PathOperation place)
    {
        var declared = new Dictionary<(string Name, string In), JToken>();
        JObject[] owners = [place.PathItem, place.Source];
        foreach (var token in owners.SelectMany(owner => document.Source.ArrayAt(owner, "parameters")))
        {
            var source = document.References.Resolve(token);
            var key = (document.Source.RequiredString(source, "name"), document.Source.RequiredString(source, "in"));
            declared[key] = token;
        }

        return declared
            .Where(entry => entry.Key.In != "header" || !ClientHeaders.Contains(entry.Key.Name)).Select(entry => entry.Value);
    }
}

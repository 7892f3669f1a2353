using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>RFC 6902, as far as the pairs need it: add, remove, replace, move, copy.</summary>
internal static class JsonPatch
{
    public static void Apply(JToken root, JToken? operations)
    {
        foreach (var operation in operations?.Children() ?? [])
        {
            var path = operation.Value<string>("path")!;
            switch (operation.Value<string>("op"))
            {
                case "add":
                    Add(root, path, operation["value"]!.DeepClone());
                    break;
                case "remove":
                    Take(root, path);
                    break;
                case "replace":
                    Find(root, path).Replace(operation["value"]!.DeepClone());
                    break;
                case "move":
                    Add(root, path, Take(root, operation.Value<string>("from")!));
                    break;
                case "copy":
                    Add(root, path, Find(root, operation.Value<string>("from")!).DeepClone());
                    break;
                case var other:
                    throw new ArgumentException($"Unknown operation '{other}'. Valid values: add, remove, replace, move, copy.");
            }
        }
    }

    private static JToken Find(JToken root, string path) =>
        JsonPointer.Find(root, "#" + path) ?? throw new ArgumentException($"'{path}' does not exist.");

    private static JToken Take(JToken root, string path)
    {
        var token = Find(root, path);
        (token.Parent as JProperty ?? token).Remove();
        return token;
    }

    private static void Add(JToken root, string path, JToken value)
    {
        var cut = path.LastIndexOf('/');
        var key = path[(cut + 1)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        switch (Find(root, path[..cut]))
        {
            case JObject map:
                map[key] = value;
                break;
            case JArray list:
                list.Insert(key == "-" ? list.Count : int.Parse(key, CultureInfo.InvariantCulture), value);
                break;
            default:
                throw new ArgumentException($"'{path}' lies in no object and in no array.");
        }
    }
}

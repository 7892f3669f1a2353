using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares which keys a request needs, and how they are sent.</summary>
internal sealed class SecurityComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    // They help a reader, not a request.
    private static readonly string[] Hints = ["description", "bearerFormat"];

    private const string Nothing = "none";

    private readonly NoteComparison _notes = new(log);

    public void CompareSchemes()
    {
        var schemes = sides.Select(Schemes);
        foreach (var name in schemes.Old.Keys.Union(schemes.New.Keys).Order(StringComparer.Ordinal))
        {
            var place = Place.Root.At("components", "securitySchemes", name).Named(name);
            var (old, @new) = (schemes.Old.GetValueOrDefault(name), schemes.New.GetValueOrDefault(name));
            if (old is not null && @new is not null)
            {
                _notes.Compare(old, @new, place, Hints);
            }

            var (before, after) = (Sent(old), Sent(@new));
            if (CanonicalJson.Of(before) != CanonicalJson.Of(after))
            {
                var kind = old is null ? ApiKinds.SchemeAdded : @new is null ? ApiKinds.SchemeRemoved : ApiKinds.SchemeChanged;
                log.Add(kind, place, before, after);
            }
        }
    }

    /// <summary>The document's requirement, if an operation has no other in both documents.</summary>
    /// <param name="paths">By the key that a path has in both documents.</param>
    public void CompareRoots(Sides<Dictionary<string, List<PathOperation>>> paths)
    {
        var inherited = paths.Select(side => side.SelectMany(
            path => path.Value.Where(Inherits).Select(operation => (path.Key, operation.Method))));
        if (inherited.Old.Intersect(inherited.New).Any())
        {
            Report(sides.Select(side => Alternatives(side.Document.Root["security"])), Place.Root);
        }
    }

    public void Compare(Sides<PathOperation> operations, Place place)
    {
        if (!Inherits(operations.Old) || !Inherits(operations.New))
        {
            Report(new(Effective(sides.Old, operations.Old), Effective(sides.New, operations.New)), place);
        }
    }

    private static bool Inherits(PathOperation operation) => operation.Source["security"] is null;

    private void Report(Sides<List<string>> alternatives, Place place)
    {
        var (old, @new) = (alternatives.Old, alternatives.New);
        if (!old.SequenceEqual(@new))
        {
            log.Add(Kind(old, @new), place.At("security"), Value(old), Value(@new));
        }
    }

    private static ChangeKind Kind(List<string> old, List<string> @new) => (old, @new) switch
    {
        ([], _) when @new.Contains(Nothing) => ApiKinds.SecurityAdded with { Effect = "A key may be sent, but needn't be." },
        ([], _) => ApiKinds.SecurityAdded,
        (_, []) => ApiKinds.SecurityRemoved,
        _ when !old.Except(@new).Any() => ApiKinds.SecurityChanged with
        {
            Effect = "What you send is still accepted, and something else as well. Check whether the old way is to end.",
        },
        _ when old.Contains(Nothing) && !@new.Contains(Nothing) =>
            ApiKinds.SecurityChanged with { Effect = ApiKinds.SecurityAdded.Effect },
        _ => ApiKinds.SecurityChanged,
    };

    private static List<string> Effective(DocumentSide side, PathOperation operation) =>
        Alternatives(operation.Source["security"] ?? side.Document.Root["security"]);

    /// <returns>Each alternative as a text, in order; none if nothing is needed.</returns>
    private static List<string> Alternatives(JToken? security)
    {
        var all = (security as JArray ?? []).OfType<JObject>().Select(Text).Distinct().Order(StringComparer.Ordinal).ToList();
        return all is [Nothing] ? [] : all;
    }

    private static string Text(JObject alternative) => alternative.Count == 0
        ? Nothing
        : string.Join(" and ", alternative.Properties().Select(scheme => scheme.Value is JArray { Count: > 0 } scopes
            ? $"{scheme.Name}({string.Join(", ", scopes.Select(scope => scope.ToString()).Order(StringComparer.Ordinal))})"
            : scheme.Name).Order(StringComparer.Ordinal));

    private static JToken? Value(List<string> alternatives) => alternatives.Count == 0 ? null : string.Join(" or ", alternatives);

    private static Dictionary<string, JObject> Schemes(DocumentSide side)
    {
        var source = side.Document.Source;
        return source.ObjectAt(source.ObjectAt(side.Document.Root, "components"), "securitySchemes").Properties()
            .ToDictionary(scheme => scheme.Name, scheme => side.Document.References.Resolve(scheme.Value));
    }

    // An HTTP scheme's name has no case.
    private static JObject? Sent(JObject? scheme)
    {
        if (scheme?.DeepClone() is not JObject sent)
        {
            return null;
        }

        foreach (var hint in sent.Properties().Where(p => Hints.Contains(p.Name) || SchemaKeywords.IsAnnotation(p.Name)).ToList())
        {
            hint.Remove();
        }

        // What a scope is said to be for; its name is what counts.
        foreach (var scope in sent.SelectTokens("flows.*.scopes.*").ToList())
        {
            scope.Replace(JValue.CreateNull());
        }

        if (sent.StringAt("scheme") is { } name)
        {
            sent["scheme"] = name.ToLowerInvariant();
        }

        return sent;
    }
}

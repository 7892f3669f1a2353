using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>A document's schemas as plain JSON Schema, draft 2020-12, each under a name of its own.</summary>
internal sealed class JsonSchemaBundle(OpenApiDocument document)
{
    // All that decides about a value. Annotations are left out: among them are keywords, such as an old draft's id, which
    // would change what a reference means.
    private static readonly HashSet<string> Assertions =
    [
        "type", "enum", "const", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum", "multipleOf", "required", "dependentRequired", "minProperties", "maxProperties", "minItems", "maxItems",
        "uniqueItems", "minContains", "maxContains",
    ];

    private readonly Dictionary<JToken, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _byText = [];
    private readonly Queue<JToken> _open = new();

    public JObject Definitions { get; } = [];

    /// <returns>The key in <see cref="Definitions"/>; equal schemas without a name share one.</returns>
    /// <exception cref="SpecException">It refers to something that isn't there.</exception>
    public string Add(JToken schema)
    {
        if (!_names.TryGetValue(schema, out var name))
        {
            var converted = Convert(schema);
            var text = converted.ToString(Newtonsoft.Json.Formatting.None);
            if (_byText.TryGetValue(text, out name))
            {
                _names.Add(schema, name);
            }
            else
            {
                name = NameOf(schema, isOpen: false);
                _byText.Add(text, name);
                Definitions[name] = converted;
            }
        }

        while (_open.TryDequeue(out var target))
        {
            Definitions[_names[target]] = Convert(target);
        }

        return name;
    }

    private string NameOf(JToken schema, bool isOpen)
    {
        if (!_names.TryGetValue(schema, out var name))
        {
            name = $"s{_names.Count}";
            _names.Add(schema, name);
            if (isOpen)
            {
                _open.Enqueue(schema);
            }
        }

        return name;
    }

    /// <param name="inlined">
    /// Not null below a schema that asks what its branches left unevaluated, which can't be known of a branch behind a reference:
    /// the targets that already stand in place there.
    /// </param>
    private JToken Convert(JToken token, IReadOnlyList<JToken>? inlined = null)
    {
        if (token is not JObject schema)
        {
            return token.DeepClone();
        }

        var result = new JObject();
        if (schema.ContainsKey("unevaluatedProperties") || schema.ContainsKey("unevaluatedItems"))
        {
            inlined ??= [schema];
        }

        if (schema.ContainsKey("$ref"))
        {
            AddReference(document.References.Target(schema), result, inlined);
            if (document.IsVersion30)
            {
                return result;
            }
        }

        foreach (var (keyword, value) in schema)
        {
            Add(keyword, value!, result, inlined);
        }

        return document.IsVersion30 ? From30(schema, result) : result;
    }

    private void AddReference(JToken target, JObject result, IReadOnlyList<JToken>? inlined)
    {
        if (inlined is null || inlined.Contains(target, ReferenceEqualityComparer.Instance))
        {
            result["follows"] = NameOf(target, isOpen: true);
        }
        else
        {
            result["allOf"] = new JArray(Convert(target, [.. inlined, target]));
        }
    }

    private void Add(string keyword, JToken value, JObject result, IReadOnlyList<JToken>? inlined)
    {
        if (keyword is "$defs" or "definitions")
        {
            // What is used of them is reached through its reference.
            return;
        }

        if (keyword is "anyOf" or "oneOf" && BesideNull(value) is { } only)
        {
            result["allOf"] = new JArray((result["allOf"] as JArray ?? []).Append(UnlessNull(Convert(only, inlined))));
        }
        else if (SchemaKeywords.Lists.Contains(keyword) && value is JArray list)
        {
            var isTuple = keyword is "items" or "prefixItems";
            var before = keyword == "allOf" ? result[keyword] as JArray ?? [] : [];
            var added = list.Select(entry => Convert(entry, isTuple ? null : inlined));
            result[isTuple ? "prefixItems" : keyword] = new JArray(before.Concat(added));
        }
        else if (SchemaKeywords.Maps.Contains(keyword) && value is JObject map)
        {
            result[keyword] = new JObject(map.Properties().Select(p => new JProperty(p.Name, Convert(p.Value))));
        }
        else if (SchemaKeywords.Single.Contains(keyword))
        {
            result[keyword] = Convert(value, keyword is "if" or "then" or "else" ? inlined : null);
        }
        else if (Assertions.Contains(keyword))
        {
            result[keyword] = value.DeepClone();
        }
    }

    private static JObject From30(JObject schema, JObject result)
    {
        foreach (var (flag, bound) in new[] { ("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum") })
        {
            if (result[flag] is { Type: JTokenType.Boolean })
            {
                result.Remove(flag);
                if (schema.IsTrueAt(flag) && result[bound] is { } value)
                {
                    result.Remove(bound);
                    result[flag] = value;
                }
            }
        }

        return schema.IsTrueAt("nullable") ? UnlessNull(result) : result;
    }

    /// <summary>The one branch that isn't null, of a union that says "nullable".</summary>
    private static JToken? BesideNull(JToken union)
    {
        var branches = union as JArray ?? [];
        var others = branches.Where(branch => branch is not JObject map || map.StringAt("type") != "null").ToList();
        return others.Count == 1 && branches.Count > 1 ? others[0] : null;
    }

    // Unlike a union, this lets the validator say what is wrong with a value that is there.
    private static JObject UnlessNull(JToken schema) => new(
        new JProperty("if", new JObject(new JProperty("not", new JObject(new JProperty("type", "null"))))),
        new JProperty("then", schema));
}

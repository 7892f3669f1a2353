using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Reads the keywords that ask something of a value itself, and not of its parts by schemas of their own.</summary>
internal sealed class Assertions(SchemaPatterns patterns)
{
    private static readonly string[] Types = ["array", "boolean", "integer", "null", "number", "object", "string"];

    /// <returns>Nothing for other keywords.</returns>
    /// <exception cref="BrokenSchemaException">The keyword can't have this value.</exception>
    public IEnumerable<Assertion> Of(string keyword, JToken value) => keyword switch
    {
        "required" => Names(value).Select(name => Required(keyword, name, _ => true, "must be there")),
        "dependentRequired" => Properties(value).SelectMany(owner => Names(owner.Value).Select(name => Required(
            keyword, name, map => map.ContainsKey(owner.Name), $"must be there, since '{owner.Name}' is"))),
        _ => Failure(keyword, value) is { } failure ? [new Assertion(keyword, failure)] : [],
    };

    /// <summary>Gets the value of a keyword that counts.</summary>
    public static ExactNumber Count(JToken value) =>
        ExactNumber.Of(value) is { IsInteger: true } count && count.CompareTo(Exact(0)) >= 0
            ? count
            : throw BrokenSchemaException.At(value, "a count");

    /// <summary>Gets the properties of a part that has to be an object.</summary>
    public static IEnumerable<JProperty> Properties(JToken value) =>
        (value as JObject ?? throw BrokenSchemaException.At(value, "an object")).Properties();

    private Func<JsonNode?, string?>? Failure(string keyword, JToken value) => keyword switch
    {
        "type" => Type(value),
        "enum" => Enum(value),
        "const" => OneOf([value], $"must be {value.ToString(Formatting.None)}"),
        "format" => Format(Name(value)),
        "pattern" => Pattern(patterns.Of(value, Name(value)), Name(value)),
        "minimum" => Bound(Limit(value), JsonValues.Number, order => order >= 0, $"must be >= {value}"),
        "maximum" => Bound(Limit(value), JsonValues.Number, order => order <= 0, $"must be <= {value}"),
        "exclusiveMinimum" => Bound(Limit(value), JsonValues.Number, order => order > 0, $"must be > {value}"),
        "exclusiveMaximum" => Bound(Limit(value), JsonValues.Number, order => order < 0, $"must be < {value}"),
        "multipleOf" => MultipleOf(value),
        "minLength" => AtLeast(value, Characters, "characters"),
        "maxLength" => AtMost(value, Characters, "characters"),
        "minItems" => AtLeast(value, Items, "items"),
        "maxItems" => AtMost(value, Items, "items"),
        "minProperties" => AtLeast(value, node => (node as JsonObject)?.Count, "properties"),
        "maxProperties" => AtMost(value, node => (node as JsonObject)?.Count, "properties"),
        "uniqueItems" => Unique(value),
        _ => null,
    };

    private static Assertion Required(string keyword, string name, Func<JsonObject, bool> applies, string reason) => new(
        $"{keyword}/{JsonPointer.Escape(name)}",
        value => value is JsonObject map && applies(map) && !map.ContainsKey(name) ? reason : null);

    private static Func<JsonNode?, string?> Type(JToken value)
    {
        JToken[] stated = value is JArray { HasValues: true } list ? [.. list] : [value];
        var types = stated.Select(type => Array.Find(Types, known => type.Type == JTokenType.String && known == $"{type}")
            ?? throw BrokenSchemaException.At(type, "a JSON type")).ToList();
        return node => types.Exists(type => Is(type, node)) ? null : $"must be {string.Join(" or ", types)}";
    }

    private static bool Is(string type, JsonNode? node) => type switch
    {
        "array" => node is JsonArray,
        "boolean" => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => node.Number() is { IsInteger: true },
        "null" => node is null,
        "number" => node.Number() is not null,
        "object" => node is JsonObject,
        _ => node.Text() is not null,
    };

    private static Func<JsonNode?, string?> Enum(JToken value)
    {
        var values = value is JArray { HasValues: true } list ? list : throw BrokenSchemaException.At(value, "a list of values");
        var shown = values.Select(entry => entry.Type == JTokenType.String ? $"{entry}" : entry.ToString(Formatting.None));
        return OneOf(values, $"must be one of {string.Join(", ", shown)}");
    }

    private static Func<JsonNode?, string?> OneOf(IEnumerable<JToken> values, string reason)
    {
        var allowed = values.Select(value => value.ToNode().Canonical()).ToHashSet();
        return node => allowed.Contains(node.Canonical()) ? null : reason;
    }

    private static Func<JsonNode?, string?>? Format(string format) => ValueFormats.Of(format) is { } isFormat
        ? node => isFormat(node) ? null : $"must match format \"{format}\""
        : null;

    private static Func<JsonNode?, string?> Pattern(SchemaPattern pattern, string text) =>
        node => node.Text() is not { } value || pattern.IsMatch(value) ? null : $"must match pattern \"{text}\"";

    private static Func<JsonNode?, string?> MultipleOf(JToken value)
    {
        var part = Limit(value);
        return part.CompareTo(Exact(0)) > 0
            ? node => node.Number() is not { } number || number.IsMultipleOf(part) ? null : $"must be multiple of {value}"
            : throw BrokenSchemaException.At(value, "a number above 0");
    }

    private static Func<JsonNode?, string?> AtLeast(JToken count, Func<JsonNode?, int?> measure, string what) =>
        Bound(Count(count), node => Exact(measure(node)), order => order >= 0, $"must have {count} or more {what}");

    private static Func<JsonNode?, string?> AtMost(JToken count, Func<JsonNode?, int?> measure, string what) =>
        Bound(Count(count), node => Exact(measure(node)), order => order <= 0, $"must have {count} or fewer {what}");

    /// <param name="measure">Null where the keyword doesn't apply.</param>
    /// <param name="isMet">Takes how the value compares to the limit.</param>
    private static Func<JsonNode?, string?> Bound(
        ExactNumber limit, Func<JsonNode?, ExactNumber?> measure, Func<int, bool> isMet, string reason) =>
        node => measure(node) is not { } measured || isMet(measured.CompareTo(limit)) ? null : reason;

    private static Func<JsonNode?, string?>? Unique(JToken value) => value.Type == JTokenType.Boolean
        ? value.Value<bool>() ? Repeated : null
        : throw BrokenSchemaException.At(value, "true or false");

    private static string? Repeated(JsonNode? value)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (index, item) in (value as JsonArray ?? []).Index())
        {
            if (!seen.TryAdd(item.Canonical(), index))
            {
                return $"must not have equal items, and those at {seen[item.Canonical()]} and {index} are";
            }
        }

        return null;
    }

    private static int? Items(JsonNode? node) => (node as JsonArray)?.Count;

    // An emoji is one character of JSON Schema and two of .NET.
    private static int? Characters(JsonNode? node) => node.Text()?.EnumerateRunes().Count();

    private static ExactNumber? Exact(int? count) =>
        count is { } number ? ExactNumber.Of(new JValue(number)) : null;

    private static ExactNumber Limit(JToken value) =>
        ExactNumber.Of(value) ?? throw BrokenSchemaException.At(value, "a number");

    private static IEnumerable<string> Names(JToken value) =>
        (value as JArray ?? throw BrokenSchemaException.At(value, "a list of names")).Select(Name);

    private static string Name(JToken value) => value.Type == JTokenType.String
        ? value.Value<string>()!
        : throw BrokenSchemaException.At(value, "a string");
}

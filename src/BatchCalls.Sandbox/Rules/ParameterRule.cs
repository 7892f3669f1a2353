using System.Globalization;
using System.Text.Json;

namespace BatchCalls.Sandbox.Rules;

/// <summary>What the document says of one query parameter.</summary>
public sealed class ParameterRule
{
    internal ParameterRule(ProviderDocument document, JsonElement parameter)
    {
        Name = parameter.GetProperty("name").GetString()!;
        IsRequired = parameter.TryGetProperty("required", out var required) && required.GetBoolean();
        if (!parameter.TryGetProperty("schema", out var declared))
        {
            return;
        }

        var schema = WithoutNull(document, declared);
        Type = TypeOf(schema);
        Minimum = Number(schema, "minimum");
        Maximum = Number(schema, "maximum");
        Default = schema.TryGetProperty("default", out var given) ? given.ToString() : null;
        Values = schema.TryGetProperty("enum", out var values)
            ? [.. values.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null).Select(value => value.ToString())]
            : null;
    }

    /// <summary>As in the query.</summary>
    public string Name { get; }

    /// <summary>A request without it is refused.</summary>
    public bool IsRequired { get; }

    /// <summary>As in JSON Schema, such as <c>integer</c>; null when it may be several or the document doesn't say.</summary>
    public string? Type { get; }

    /// <summary>The smallest number; null for none.</summary>
    public decimal? Minimum { get; }

    /// <summary>The largest number; null for none.</summary>
    public decimal? Maximum { get; }

    /// <summary>The only values there are; null when any will do.</summary>
    public IReadOnlyList<string>? Values { get; }

    /// <summary>What the server takes when the parameter is absent; null when the document doesn't say.</summary>
    public string? Default { get; }

    /// <summary>What is wrong with a value, or null.</summary>
    public string? Reject(string value)
    {
        if (Type is "integer" or "number")
        {
            if (!TryNumber(value, out var number))
            {
                return Type == "integer" ? "must be an integer of 64 bits" : "must be a number";
            }

            return number < Minimum ? $"must be {Minimum} or more"
                : number > Maximum ? $"must be {Maximum} or less"
                : null;
        }

        return Type == "boolean" && value is not ("true" or "false") ? "must be true or false"
            : Values is not null && !Values.Contains(value) ? $"must be one of {string.Join(", ", Values)}"
            : null;
    }

    private bool TryNumber(string value, out decimal number)
    {
        if (Type == "number")
        {
            return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        }

        var isInteger = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer);
        number = integer;
        return isInteger;
    }

    private static JsonElement WithoutNull(ProviderDocument document, JsonElement schema)
    {
        schema = document.Resolve(schema);
        foreach (var union in new[] { "anyOf", "oneOf", "allOf" })
        {
            if (schema.TryGetProperty(union, out var branches))
            {
                var real = branches.EnumerateArray().Select(document.Resolve).Where(branch => TypeOf(branch) != "null").ToArray();
                return real is [var only] ? only : schema;
            }
        }

        return schema;
    }

    private static string? TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? null
            : type.ValueKind == JsonValueKind.String ? type.GetString()
            : type.EnumerateArray().Select(name => name.GetString()).Where(name => name != "null").ToArray() is [var only] ? only
            : null;

    private static decimal? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var bound) && bound.TryGetDecimal(out var value) ? value : null;
}

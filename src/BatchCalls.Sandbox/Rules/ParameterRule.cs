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
            throw Unchecked.Refusal($"the parameter '{Name}', which has no schema");
        }

        var schema = WithoutNull(document, declared);
        Type = TypeOf(schema);
        if (Type is "array" or "object" || (Type is null && schema.TryGetProperty("type", out _)))
        {
            throw Unchecked.Refusal($"the type of the parameter '{Name}'");
        }

        Minimum = Bound(schema, "minimum", "exclusiveMinimum", inside: 1);
        Maximum = Bound(schema, "maximum", "exclusiveMaximum", inside: -1);
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
                : RejectAmong(value);
        }

        return Type == "boolean" && value is not ("true" or "false") ? "must be true or false"
            : RejectAmong(value);
    }

    private string? RejectAmong(string value) =>
        Values is not null && !Values.Contains(value) ? $"must be one of {string.Join(", ", Values)}" : null;

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

    private JsonElement WithoutNull(ProviderDocument document, JsonElement schema)
    {
        schema = document.Resolve(schema);
        Unchecked.ThrowIfIn(schema, Name);
        foreach (var union in new[] { "anyOf", "oneOf", "allOf" })
        {
            if (schema.TryGetProperty(union, out var branches))
            {
                var real = branches.EnumerateArray().Select(document.Resolve).Where(branch => TypeOf(branch) != "null").ToArray();
                if (real is not [var only])
                {
                    throw Unchecked.Refusal($"'{union}' of the parameter '{Name}'");
                }

                Unchecked.ThrowIfIn(only, Name);
                return only;
            }
        }

        return schema;
    }

    private static string? TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? null
            : type.ValueKind == JsonValueKind.String ? type.GetString()
            : type.EnumerateArray().Select(name => name.GetString()).Where(name => name != "null").ToArray() is [var only] ? only
            : null;

    /// <param name="inside">From an excluded bound to the next whole number.</param>
    private decimal? Bound(JsonElement schema, string name, string exclusive, int inside) =>
        IsExclusive30(schema, exclusive) && Number(schema, name) is { } bound && Type == "integer" ? bound + inside
            : IsExclusive30(schema, exclusive) ? throw Unchecked.Refusal($"'{exclusive}' of the parameter '{Name}'")
            : Number(schema, exclusive) is not { } excluded ? Number(schema, name)
            : Type != "integer" || schema.TryGetProperty(name, out _) || excluded != decimal.Truncate(excluded)
                ? throw Unchecked.Refusal($"'{exclusive}' of the parameter '{Name}'")
                : excluded + inside;

    // In 3.0 it is a flag beside the bound.
    private static bool IsExclusive30(JsonElement schema, string exclusive) =>
        schema.TryGetProperty(exclusive, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static decimal? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var bound) && bound.ValueKind == JsonValueKind.Number && bound.TryGetDecimal(out var value)
            ? value
            : null;
}

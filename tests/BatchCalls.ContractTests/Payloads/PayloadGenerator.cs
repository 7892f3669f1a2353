using System.Text;
using System.Text.Json;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Payloads;

/// <summary>
/// Makes payloads that a schema allows: every enum value, nulls, missing optionals, numbers at their bounds, properties that the
/// document does not have. The same seed gives the same payloads.
/// </summary>
internal sealed class PayloadGenerator(ProviderDocument document, int seed)
{
    private const int Deepest = 6;

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _extras = new(StringComparer.Ordinal);

    /// <summary>Texts that properties of a name get instead of a made one: <c>has_more</c> and <c>false</c>.</summary>
    public Dictionary<string, string> Pinned { get; } = [];

    /// <summary>JSON paths, without indexes, of what the last payload has and the document does not.</summary>
    public IReadOnlyCollection<string> Extras => _extras;

    public string Next(JsonElement schema)
    {
        _extras.Clear();
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, schema, "$", depth: 0);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void Write(Utf8JsonWriter writer, JsonElement declared, string path, int depth)
    {
        var schema = document.Resolve(declared);
        if (schema.ValueKind == JsonValueKind.True)
        {
            writer.WriteRawValue(Pick(AwkwardValues.Anything));
        }
        else if (schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean() && _random.Next(4) == 0)
        {
            writer.WriteNullValue();
        }
        else if (Union(schema) is { } branches)
        {
            Write(writer, Pick(branches), path, depth);
        }
        else if (schema.TryGetProperty("const", out var only))
        {
            only.WriteTo(writer);
        }
        else if (schema.TryGetProperty("enum", out var values))
        {
            Pick([.. values.EnumerateArray()]).WriteTo(writer);
        }
        else
        {
            WriteType(writer, schema, path, depth);
        }
    }

    private void WriteType(Utf8JsonWriter writer, JsonElement schema, string path, int depth)
    {
        switch (TypeOf(schema))
        {
            case "object":
                WriteObject(writer, schema, path, depth);
                break;
            case "array":
                WriteArray(writer, schema, path, depth);
                break;
            case "string":
                writer.WriteStringValue(new ScalarValues(_random, schema).Text());
                break;
            case "integer":
                writer.WriteRawValue(new ScalarValues(_random, schema).Integer());
                break;
            case "number":
                writer.WriteRawValue(new ScalarValues(_random, schema).Number());
                break;
            case "boolean":
                writer.WriteBooleanValue(_random.Next(2) == 0);
                break;
            case "null":
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(Pick(AwkwardValues.Anything));
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, JsonElement schema, string path, int depth)
    {
        writer.WriteStartObject();
        var properties = schema.TryGetProperty("properties", out var declared) ? declared.EnumerateObject().ToArray() : [];
        string[] required = schema.TryGetProperty("required", out var names)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : [];
        foreach (var property in properties.Where(property =>
            required.Contains(property.Name) || Pinned.ContainsKey(property.Name) || (depth < Deepest && _random.Next(10) < 7)))
        {
            writer.WritePropertyName(property.Name);
            if (Pinned.TryGetValue(property.Name, out var text))
            {
                writer.WriteRawValue(text);
            }
            else
            {
                Write(writer, property.Value, $"{path}.{property.Name}", depth + 1);
            }
        }

        var isOpen = !schema.TryGetProperty("additionalProperties", out var additional)
            || additional.ValueKind != JsonValueKind.False;
        if (isOpen && _random.Next(8) == 0)
        {
            WriteExtra(writer, path, isFreeForm: properties.Length == 0);
        }

        writer.WriteEndObject();
    }

    private void WriteExtra(Utf8JsonWriter writer, string path, bool isFreeForm)
    {
        var name = $"contract_extra_{_random.Next(3)}";
        writer.WritePropertyName(name);
        writer.WriteRawValue(Pick(AwkwardValues.Anything));
        if (!isFreeForm)
        {
            _extras.Add($"{path}.{name}");
        }
    }

    private void WriteArray(Utf8JsonWriter writer, JsonElement schema, string path, int depth)
    {
        var least = schema.TryGetProperty("minItems", out var minimum) ? minimum.GetInt32() : 0;
        var most = schema.TryGetProperty("maxItems", out var maximum) ? maximum.GetInt32() : least + 3;
        writer.WriteStartArray();
        for (var count = _random.Next(least, most + 1); count > 0; count--)
        {
            Write(writer, schema.GetProperty("items"), path + "[]", depth + 1);
        }

        writer.WriteEndArray();
    }

    private string? TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? (schema.TryGetProperty("properties", out _) ? "object" : null)
            : type.ValueKind == JsonValueKind.String ? type.GetString()
            : Pick([.. type.EnumerateArray()]).GetString();

    private static JsonElement[]? Union(JsonElement schema) =>
        schema.TryGetProperty("anyOf", out var any) ? [.. any.EnumerateArray()]
            : schema.TryGetProperty("oneOf", out var one) ? [.. one.EnumerateArray()]

            // How 3.0 writes a reference with a description, or one that may be null.
            : schema.TryGetProperty("allOf", out var all) && all.GetArrayLength() == 1 ? [all[0]]
            : null;

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Types as OpenAPI 3.0 schemas.</summary>
internal static class SchemaWriter
{
    /// <summary>A type where no more is said about it: an item, a response, a parameter.</summary>
    public static JObject Bare(SchemaType type) => type switch
    {
        ScalarType scalar => Scalar(scalar),
        NamedType named => new JObject(new JProperty("$ref", "#/components/schemas/" + named.Name)),
        ListType list => new JObject(new JProperty("type", "array"), new JProperty("items", Bare(list.Item))),
        MapType map => new JObject(new JProperty("type", "object"), new JProperty("additionalProperties", Bare(map.Value))),
        _ => [],
    };

    /// <summary>A type that keywords can stand beside. Beside a bare reference, readers of 3.0 drop them.</summary>
    public static JObject Extensible(SchemaType type) =>
        type is NamedType ? new JObject(new JProperty("oneOf", new JArray(Bare(type)))) : Bare(type);

    private static JObject Scalar(ScalarType scalar)
    {
        var schema = new JObject(new JProperty("type", scalar.JsonType));
        if (scalar.Format is not null)
        {
            schema["format"] = scalar.Format;
        }

        if (scalar == ScalarType.UnixTime)
        {
            schema["x-unix-time"] = true;
        }

        return schema;
    }
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>What the generator can put into a URL or a header: NSwag 14 ignores styles and cookies without a word.</summary>
internal sealed class ParameterTypes(SchemaReader schemas)
{
    /// <returns>A type, or what stands against the parameter, to follow its name in a sentence.</returns>
    public (SchemaType? Type, string Obstacle) Read(JObject parameter, string location)
    {
        if (location is not ("path" or "query" or "header"))
        {
            return (null, location == "cookie" ? "is a cookie" : $"has the unknown place '{location}'");
        }

        // With 'content' instead of a schema the value is text in that format, which only the caller can write.
        var type = parameter["schema"] is { } schema ? Simple(schemas.Read(schema).Settled) : ScalarType.String;
        var style = parameter.StringAt("style") ?? (location == "query" ? "form" : "simple");
        return (type, location) switch
        {
            (ScalarType or EnumType, _) when style is "form" or "simple" => (type, string.Empty),
            (ListType { Item: ScalarType or EnumType }, "query") when style == "form" => (type, string.Empty),

            // The generated code hands header lists on as a list of strings, whatever they are.
            (ListType { Item: ScalarType or EnumType }, "header") => (new ListType(ScalarType.String), string.Empty),
            (MapType { Value: ScalarType or EnumType }, "query") when style == "form"
                && parameter["explode"]?.ToString() != "False" => (type, string.Empty),
            (ListType, _) => (null, $"is a list in the {location} in the style '{style}'"),
            (ScalarType or EnumType, _) => (null, $"has the style '{style}'"),
            _ => (null, "is an object"),
        };
    }

    // In a URL everything is text.
    private static SchemaType Simple(SchemaType type) => type switch
    {
        SpecialType => ScalarType.String,
        ListType list => new ListType(Simple(list.Item)),
        MapType map => new MapType(Simple(map.Value)),
        _ => type,
    };
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs;

internal static class EnumWriter
{
    // What the generated struct has itself.
    private static readonly string[] Members =
    [
        "Value", "IsKnown", "Known", "Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone",
        "Finalize", "PrintMembers", "Parse", "TryParse", "System", "Newtonsoft",
    ];

    public static JObject Write(EnumType type)
    {
        var names = new UniqueNames([.. Members, type.Name]);
        return JsonParts.ObjectOf(
            new JProperty("type", "string"),
            JsonParts.Optional("description", type.Description),
            new JProperty("enum", new JArray(type.Values)),
            new JProperty("x-enumNames", new JArray(type.Values.Select(value => names.Take(Identifiers.EnumMember(value))))));
    }
}

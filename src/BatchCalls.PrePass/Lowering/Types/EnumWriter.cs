using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal sealed class EnumWriter(SpecDocument document, Warnings warnings)
{
    // What the generated struct has itself.
    private static readonly string[] Members =
    [
        "Value", "IsKnown", "Known", "Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone",
        "Finalize", "PrintMembers", "Parse", "TryParse", "System", "Newtonsoft",
    ];

    public JObject Write(EnumType type)
    {
        var names = new UniqueNames(
            document, warnings, [.. Members, type.Name],
            "Remove one in the overlay: it is then read as a text that isn't documented.");
        var memberNames = type.Values.Select(value => names.Take(Identifiers.EnumMember(value), Place(type, value)));
        return JsonParts.ObjectOf(
            new JProperty("type", "string"),
            JsonParts.Optional("description", type.Description),
            new JProperty("enum", new JArray(type.Values)),
            new JProperty("x-enumNames", new JArray(memberNames)));
    }

    private static JToken Place(EnumType type, string value) =>
        (type.Source["enum"] as JArray)?.FirstOrDefault(entry => (entry as JValue)?.Value as string == value) ?? type.Source;
}

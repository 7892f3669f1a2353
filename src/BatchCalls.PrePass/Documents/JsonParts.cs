using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal static class JsonParts
{
    /// <summary>An object of the properties that are there; null stands for one that isn't.</summary>
    public static JObject ObjectOf(params IEnumerable<JProperty?> properties) =>
        new(properties.Where(property => property is not null));

    public static JProperty? Optional(string key, string? text) => text is null ? null : new JProperty(key, text);
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Takes a document's parts for the kind they have to be, or says where they are not.</summary>
internal static class DocumentShape
{
    public static JObject Object(this SpecDocument document, JToken token) =>
        token as JObject ?? throw Unexpected(document, token, "an object");

    /// <returns>An empty object if nothing stands there.</returns>
    public static JObject ObjectAt(this SpecDocument document, JObject map, string key) =>
        map[key] is { } token ? document.Object(token) : [];

    /// <returns>An empty array if nothing stands there.</returns>
    public static JArray ArrayAt(this SpecDocument document, JObject map, string key) => map[key] switch
    {
        null => [],
        JArray list => list,
        var token => throw Unexpected(document, token, "an array"),
    };

    public static string RequiredString(this SpecDocument document, JObject map, string key) => map[key] switch
    {
        { Type: JTokenType.String } text => text.Value<string>()!,
        null => throw document.Error(map, SpecCode.UnexpectedValue, $"'{key}' is missing. Add it."),
        var token => throw Unexpected(document, token, "text"),
    };

    public static SpecException Unexpected(this SpecDocument document, JToken token, string expected) =>
        document.Error(token, SpecCode.UnexpectedValue, $"Expected {expected}, found {token.KindName()}. Correct it.");
}

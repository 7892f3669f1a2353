using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Chooses the JSON form out of a request's or response's <c>content</c>.</summary>
internal static class JsonContent
{
    public const string MediaType = "application/json";

    /// <returns>The media type object, or null if there is no content that is JSON.</returns>
    public static JObject? Find(SpecDocument document, JObject content)
    {
        var entry = content.Properties().FirstOrDefault(p => IsPlainJson(p.Name))
            ?? content.Properties().FirstOrDefault(p => IsJson(p.Name));
        return entry is null ? null : document.Object(entry.Value);
    }

    /// <summary>What the media type's schema means; without one it is any JSON.</summary>
    public static SchemaType TypeOf(SchemaReader schemas, JObject mediaType) =>
        mediaType["schema"] is { } schema ? schemas.Read(schema).Settled : SpecialType.Any;

    public static bool IsAnyJson(string mediaType) => IsPlainJson(mediaType) || IsJson(mediaType);

    private static bool IsPlainJson(string mediaType) => Bare(mediaType) == MediaType;

    // A wildcard is how some frameworks write down "the usual", which is JSON.
    private static bool IsJson(string mediaType) =>
        Bare(mediaType) is "*/*" or "text/json" || Bare(mediaType).EndsWith("+json", StringComparison.Ordinal);

    private static string Bare(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}

using System.Globalization;
using Newtonsoft.Json;

namespace BatchCalls.Generated;

/// <summary>The Newtonsoft.Json settings for the generated DTOs, for whoever reads or writes them without a client.</summary>
public static class JsonSettings
{
    /// <summary>
    /// New settings, free to be changed. They keep date-like texts as texts, treat <c>$type</c> and <c>$ref</c> as plain names
    /// and do not depend on the machine's culture. A date-like text of an undocumented property stays as it is only if the
    /// caller's own <see cref="JsonReader"/>, if any, does not parse dates either.
    /// </summary>
    public static JsonSerializerSettings Create() => new()
    {
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MaxDepth = 64,
    };
}

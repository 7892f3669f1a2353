using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Generated.Reading;

/// <summary>Any JSON at all, as it came.</summary>
public readonly struct AnyValue : IValueReader<JToken>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out JToken value)
    {
        value = reader.ReadToken();
        return true;
    }
}

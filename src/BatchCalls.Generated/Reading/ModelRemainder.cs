using System.Text;
using System.Text.Json;
using BatchCalls.Generated.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Generated.Reading;

/// <summary>All of a DTO that has no typed place.</summary>
internal sealed class ModelRemainder
{
    private IDictionary<string, JToken>? _additional;

    public IDictionary<string, JToken>? Additional
    {
        get => Volatile.Read(ref _additional);
        set => Volatile.Write(ref _additional, value);
    }

    public Dictionary<string, string>? Unreadable { get; private init; }

    public string? RawJson { get; private init; }

    /// <param name="kept">As <see cref="KeptJson"/> gives it: undocumented members, and documented ones that were unreadable.</param>
    public static ModelRemainder Unfold(byte[]? kept, ModelShape shape, string? rawJson)
    {
        if (kept is null)
        {
            return new ModelRemainder { RawJson = rawJson };
        }

        var additional = new Dictionary<string, JToken>(StringComparer.Ordinal);
        Dictionary<string, string>? unreadable = null;
        var json = new Utf8JsonReader(kept, new JsonReaderOptions { MaxDepth = ApiClientOptions.DeepestMaxDepth + 1 });
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = LosslessJson.Text(ref json);
            json.Read();
            if (shape.IndexOf(name) < 0)
            {
                additional[name] = LosslessJson.Read(ref json);
                continue;
            }

            var start = (int)json.TokenStartIndex;
            json.Skip();
            var raw = kept.AsSpan(start..(int)json.BytesConsumed);
            if (raw.SequenceEqual(KeptJson.Nothing))
            {
                unreadable?.Remove(name);
            }
            else
            {
                (unreadable ??= new(StringComparer.Ordinal))[name] = Encoding.UTF8.GetString(raw);
            }
        }

        return new ModelRemainder { Additional = additional, Unreadable = unreadable, RawJson = rawJson };
    }
}

using System.Text;
using System.Text.Json;
using BatchCalls.Generated.Json;
using BatchCalls.Generated.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Generated;

/// <summary>
/// What every generated DTO has beside its documented properties: all that came and has no typed place. It is written back
/// on serialisation, so nothing is lost on the way through.
/// </summary>
[JsonConverter(typeof(JsonModelConverter))]
public abstract class JsonModel
{
    private static readonly Dictionary<string, string> NoValues = [];

    // What came without a typed place, as one JSON object, until somebody asks for it.
    private byte[]? _kept;
    private ModelShape? _shape;
    private PropertySet _nulls;
    private IDictionary<string, JToken>? _additionalProperties;
    private Dictionary<string, string>? _unreadableValues;

    /// <summary>The properties that the document does not have, by their wire names. Never null.</summary>
    [JsonExtensionData]
    public IDictionary<string, JToken> AdditionalProperties
    {
        get
        {
            Unfold();
            return _additionalProperties ??= new Dictionary<string, JToken>(StringComparer.Ordinal);
        }
        set
        {
            Unfold();
            _additionalProperties = value;
        }
    }

    /// <summary>
    /// The raw JSON of documented properties whose values were not as documented, by their wire names; those properties are
    /// null. Empty as a rule. May hold personal data: not for logs.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> UnreadableValues
    {
        get
        {
            Unfold();
            return _unreadableValues ?? NoValues;
        }
    }

    /// <summary>
    /// The row as it arrived, byte for byte; null unless <see cref="ApiClientOptions.KeepRawRows"/> is on and this is a row of
    /// a listing. May hold personal data: not for logs.
    /// </summary>
    [JsonIgnore]
    public string? RawJson { get; private set; }

    /// <summary>Whether a property came as null rather than not at all.</summary>
    internal bool CameAsNull(string wireName)
    {
        var index = _shape?.IndexOf(wireName) ?? -1;
        return index >= 0 && _nulls.Contains(index);
    }

    /// <summary>Called by generated code when a property is set to null, by whatever reads or makes the DTO: it is then written as null.</summary>
    protected void NoteNull(ModelShape shape, int property)
    {
        _shape = shape;
        _nulls.Add(property);
    }

    internal void Received(ModelShape shape, in PropertySet nulls, byte[]? kept)
    {
        _shape = shape;
        _nulls = nulls;
        _kept = kept;
    }

    internal void KeepRawJson(string json) => RawJson = json;

    // Threads may race to unfold: each makes the same dictionaries, and whichever is stored last stands for all.
    private void Unfold()
    {
        var kept = Volatile.Read(ref _kept);
        if (kept is null)
        {
            return;
        }

        var additional = new Dictionary<string, JToken>(StringComparer.Ordinal);
        Dictionary<string, string>? unreadable = null;
        var json = new Utf8JsonReader(kept, new JsonReaderOptions { MaxDepth = ApiClientOptions.DeepestMaxDepth + 1 });
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = LosslessJson.Text(ref json);
            json.Read();
            var start = (int)json.TokenStartIndex;
            var isDocumented = _shape!.IndexOf(name) >= 0;
            if (isDocumented)
            {
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
            else
            {
                additional[name] = LosslessJson.Read(ref json);
            }
        }

        _unreadableValues = unreadable;
        _additionalProperties = additional;
        Volatile.Write(ref _kept, null);
    }
}

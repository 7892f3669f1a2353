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

    private PropertyMarks _marks;

    // What came without a typed place, as one JSON object, perhaps in a RawRow; a ModelRemainder once anything of it is asked for.
    private object? _remainder;

    /// <summary>The properties that the document does not have, by their wire names. Never null.</summary>
    [JsonExtensionData]
    public IDictionary<string, JToken> AdditionalProperties
    {
        get
        {
            var remainder = Remainder();
            return remainder.Additional ??= new Dictionary<string, JToken>(StringComparer.Ordinal);
        }
        set => Remainder().Additional = value;
    }

    /// <summary>
    /// The raw JSON of documented properties whose values were not as documented, by their wire names; those properties are
    /// null. Empty as a rule. May hold personal data: not for logs.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> UnreadableValues =>
        Volatile.Read(ref _remainder) is null ? NoValues : Remainder().Unreadable ?? NoValues;

    /// <summary>
    /// The row as it arrived, letter for letter; null unless <see cref="ApiClientOptions.KeepRawRows"/> is on and this is a row of
    /// a listing. May hold personal data: not for logs.
    /// </summary>
    [JsonIgnore]
    public string? RawJson => Volatile.Read(ref _remainder) switch
    {
        RawRow row => row.Json,
        ModelRemainder remainder => remainder.RawJson,
        _ => null,
    };

    /// <summary>What the document says of this DTO's properties.</summary>
    protected abstract ModelShape WireShape { get; }

    /// <summary>Whether a property came as null rather than not at all.</summary>
    internal bool CameAsNull(string wireName)
    {
        var index = WireShape.IndexOf(wireName);
        return index >= 0 && _marks.IsNull(index);
    }

    /// <summary>Whether a property of a value type has a value. Called by generated code, which keeps the bare values.</summary>
    protected bool HasValue(int property) => _marks.HasValue(property);

    /// <summary>Called by generated code when a property is set, by whatever reads or makes the DTO: null is then written as null.</summary>
    protected void NoteValue(int property, bool isNull) => _marks.Set(property, isNull);

    internal void Received(in PropertyMarks marks, byte[]? kept)
    {
        _marks = marks;
        _remainder = kept;
    }

    internal void KeepRawJson(string json) => _remainder = new RawRow(json, _remainder as byte[]);

    // Threads may race to unfold: the first one's dictionaries are everybody's.
    private ModelRemainder Remainder()
    {
        var known = Volatile.Read(ref _remainder);
        while (known is not ModelRemainder)
        {
            var unfolded = known switch
            {
                byte[] kept => ModelRemainder.Unfold(kept, WireShape, rawJson: null),
                RawRow row => ModelRemainder.Unfold(row.Kept, WireShape, row.Json),
                _ => new ModelRemainder(),
            };
            known = Interlocked.CompareExchange(ref _remainder, unfolded, known) == known ? unfolded : Volatile.Read(ref _remainder);
        }

        return (ModelRemainder)known;
    }

    private sealed record RawRow(string Json, byte[]? Kept);
}

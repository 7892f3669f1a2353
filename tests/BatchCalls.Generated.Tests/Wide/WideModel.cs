using System.Diagnostics.CodeAnalysis;
using BatchCalls.Generated.Reading;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Wide;

/// <summary>A DTO as it is generated, with 141 properties: more than two words of bits. Of three of them the value is kept.</summary>
internal sealed class WideModel : JsonModel, IModel<WideModel>
{
    private static readonly ModelShape Shape = new(
        [.. Enumerable.Range(0, 141).Select(index => new PropertyShape($"p{index}", isRequired: false, isNullable: true))]);

    private long _first;
    private long _seventieth;
    private long _last;

    public WideModel()
    {
    }

    private WideModel(ref ModelReader reader, ref ObjectScope scope)
    {
        while (reader.NextProperty(ref scope))
        {
            switch (scope.Property)
            {
                case 0: _first = OptionalValue<long, Int64Value>.Read(ref reader, ref scope); break;
                case 70: _seventieth = OptionalValue<long, Int64Value>.Read(ref reader, ref scope); break;
                case 140: _last = OptionalValue<long, Int64Value>.Read(ref reader, ref scope); break;
                default: Value<long, Int64Value>.Read(ref reader, ref scope); break;
            }
        }
    }

    [JsonProperty("p0")]
    public long? First
    {
        get => HasValue(0) ? _first : null;
        init
        {
            _first = value.GetValueOrDefault();
            NoteValue(0, isNull: value is null);
        }
    }

    [JsonProperty("p70")]
    public long? Seventieth
    {
        get => HasValue(70) ? _seventieth : null;
        init
        {
            _seventieth = value.GetValueOrDefault();
            NoteValue(70, isNull: value is null);
        }
    }

    [JsonProperty("p140")]
    public long? Last
    {
        get => HasValue(140) ? _last : null;
        init
        {
            _last = value.GetValueOrDefault();
            NoteValue(140, isNull: value is null);
        }
    }

    protected override ModelShape WireShape => Shape;

    static bool IModel<WideModel>.TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out WideModel model)
    {
        model = null;
        if (!reader.TryEnter(Shape, out var scope))
        {
            return false;
        }

        var read = new WideModel(ref reader, ref scope);
        model = reader.Leave(ref scope, read) ? read : null;
        return model is not null;
    }
}

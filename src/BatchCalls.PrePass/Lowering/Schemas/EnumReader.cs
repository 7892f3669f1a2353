using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Reads <c>enum</c> and <c>const</c>. Only strings become types; numbers are open by nature.</summary>
internal sealed class EnumReader(SpecDocument document)
{
    private readonly Dictionary<JToken, EnumType> _enums = new(ReferenceEqualityComparer.Instance);

    public SchemaUse Read(FlatSchema flat, string? name)
    {
        var all = flat["const"] is { } constant ? [constant] : ValuesOf(flat["enum"]!);
        var values = all.Where(value => value.Type != JTokenType.Null).ToList();
        var allowsNull = values.Count < all.Count;
        var type = values switch
        {
            [] => SpecialType.Null,
            _ when values.All(value => value.Type == JTokenType.String) => Enum(flat.Source, name, values),
            _ when flat.TypesBesideNull.SequenceEqual(["string"]) => ScalarType.String,
            _ when values.All(NumberText.IsInteger) => ScalarFormats.Integer(flat),
            _ when values.All(NumberText.IsNumber) => ScalarFormats.Number(flat),
            _ when values.All(value => value.Type == JTokenType.Boolean) => ScalarType.Boolean,
            _ => (SchemaType)SpecialType.Any,
        };
        return type == SpecialType.Any ? SchemaUse.Any : new SchemaUse(type, allowsNull);
    }

    /// <param name="values">Strings.</param>
    public EnumType Enum(JObject source, string? name, IEnumerable<JToken> values)
    {
        if (!_enums.TryGetValue(source, out var type))
        {
            var texts = values.Select(value => value.Value<string>()!).Distinct().ToList();
            type = new EnumType(source, name, source.StringAt("description"), texts);
            _enums.Add(source, type);
        }

        return type;
    }

    private JArray ValuesOf(JToken token) => token as JArray ?? throw document.Unexpected(token, "an array of values");
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Fills an effect's placeholders in.</summary>
internal static class EffectText
{
    public static string Of(ChangeKind kind, Place place, JToken? old, JToken? @new) => Capital(kind.Effect
        .Replace("{absent}", Absent(place), StringComparison.Ordinal)
        .Replace("{unreadable}", Unreadable(place), StringComparison.Ordinal)
        .Replace("{name}", place.Name, StringComparison.Ordinal)
        .Replace("{old}", Plain(old), StringComparison.Ordinal)
        .Replace("{new}", Plain(@new), StringComparison.Ordinal));

    private static string Absent(Place place) => (place.IsRequired, place.IsInRow) switch
    {
        (true, true) => "Rows without '{name}' come as UnreadableRows in the released client.",
        (true, false) => "An answer without '{name}' is a ContractViolationException in the released client.",
        _ => "'{name}' may be null where it had a value.",
    };

    private static string Unreadable(Place place) => (place.IsRequired, place.IsInRow) switch
    {
        (true, true) => "the released client delivers such a row as one of UnreadableRows.",
        (true, false) => "the released client answers with a ContractViolationException.",
        _ => "the released client reads null, and keeps what came in UnreadableValues.",
    };

    private static string Plain(JToken? value) => value is null ? "nothing" : SchemaValues.TextOf(value);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

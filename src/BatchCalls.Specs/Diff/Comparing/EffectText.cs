using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Fills an effect's placeholders in: <c>{absent}</c> and <c>{unreadable}</c> say what becomes of a value that doesn't come, or
/// comes as something else, in a client that was released before.
/// </summary>
internal static partial class EffectText
{
    public static string Of(ChangeKind kind, Place place, JToken? old, JToken? @new)
    {
        var sentence = kind.Effect
            .Replace("{absent}", Absent(place), StringComparison.Ordinal)
            .Replace("{unreadable}", Unreadable(place), StringComparison.Ordinal);

        // All at once: a path's name may hold braces of its own.
        return Capital(Placeholder().Replace(sentence, match => match.Value switch
        {
            "{name}" => place.Name,
            "{old}" => Plain(old),
            _ => Plain(@new),
        }));
    }

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

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\{(name|old|new)\}")]
    private static partial Regex Placeholder();
}

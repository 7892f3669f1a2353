using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Fills an effect's placeholders in. Beside <c>{name}</c>, <c>{old}</c> and <c>{new}</c> there are those that say what becomes
/// of a value in a client that was released before: <c>{absent}</c> of one that doesn't come, <c>{unreadable}</c> of one that
/// comes as something else, <c>{null}</c> of one that comes as null, <c>{error}</c> of any of them in an error's body; and
/// <c>{check}</c>, what callers of a regenerated client have to do about null.
/// </summary>
internal static partial class EffectText
{
    public static string Of(ChangeKind kind, Place place, JToken? old, JToken? @new)
    {
        // All at once: a path's name may hold braces of its own.
        var text = Placeholder().Replace(kind.Effect, match => match.Value switch
        {
            "{name}" => place.Name,
            "{old}" => Plain(old),
            "{new}" => Plain(@new),
            "{absent}" => Capital(place.Loss.Absent(place.Name)),
            "{unreadable}" => place.Loss.Unreadable(place.Name),
            "{null}" => Null(place),
            "{error}" => Capital(place.Loss.InError(place.Name)),
            _ => Check(place),
        });
        return Capital(text);
    }

    private static string Null(Place place) => place is { Standing: Standing.Optional, Loss.Cost: not Cost.Nothing }
        ? "the released client reads null, as where it is missing, and tells it as an UnexpectedNull."
        : place.Loss.Unreadable(place.Name);

    private static string Check(Place place) => place switch
    {
        { Loss.Cost: Cost.Nothing } => string.Empty,
        { Standing: Standing.Required } => " Regenerated, its C# type allows null, and callers have to check.",
        { Standing: Standing.Entry } => " Regenerated, the entries are plain JSON.",
        _ => string.Empty,
    };

    private static string Plain(JToken? value) => value is null ? "nothing" : SchemaValues.TextOf(value);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\{(name|old|new|absent|unreadable|null|error|check)\}")]
    private static partial Regex Placeholder();
}

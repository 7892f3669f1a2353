using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>Texts, numbers, times and enums.</summary>
/// <param name="values">Conforming values.</param>
/// <param name="parse">The .NET value of a readable value, null of another.</param>
/// <param name="known">An open enum's texts; null when any value will do.</param>
internal sealed partial class DocumentedScalar(
    Gen<JsonText> values, Func<JsonText.Scalar, object?> parse, string[]? known = null) : DocumentedType
{
    private static readonly string[] TimeFormats =
        [.. Enumerable.Range(0, 8).Select(digits => "yyyy-MM-dd'T'HH:mm:ss" + (digits == 0 ? "" : "." + new string('f', digits)) + "K")];

    public static DocumentedType Text { get; } = new DocumentedScalar(ArbitraryJson.Texts.Select(JsonText.Text), TextOf);

    public static DocumentedType Flag { get; } = new DocumentedScalar(
        Gen.Elements<JsonText>(new JsonText.Scalar("true"), new JsonText.Scalar("false")),
        value => value.Value switch { "true" => true, "false" => false, _ => null });

    public static DocumentedType Integer { get; } = new DocumentedScalar(
        ArbitraryJson.Integers,
        value => DecimalOf(value) is { } number && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null);

    public static DocumentedType UnixTime { get; } = new DocumentedScalar(
        Gen.Choose(int.MinValue, int.MaxValue).Select(seconds => (JsonText)new JsonText.Scalar($"{seconds * 10L}")),
        value => Integer is DocumentedScalar integer && integer.Parse(value) is long and >= -62135596800 and <= 253402300799
            ? integer.Parse(value)
            : null);

    public static DocumentedType Money { get; } = new DocumentedScalar(ArbitraryJson.Amounts, value => DecimalOf(value));

    public static DocumentedType Time { get; } = new DocumentedScalar(ArbitraryJson.Times, value => TimeOf(value));

    public override Gen<JsonText> Values => values;

    public static DocumentedType Enum(params string[] known) =>
        new DocumentedScalar(Gen.Elements(known).Select(JsonText.Text), TextOf, known);

    public override Verdict Judge(JsonText value) =>
        value is not JsonText.Scalar scalar || parse(scalar) is not { } parsed ? Verdict.Unreadable
        : known is null || known.Contains(parsed) ? Verdict.Conforming
        : Verdict.Deviating;

    public override bool IsReadAs(JsonText sent, object read) =>
        Equals(parse((JsonText.Scalar)sent), known is null ? read : read.ToString())
        && (read is not decimal exact || ScaleIsKept((JsonText.Scalar)sent, exact));

    public override bool IsWrittenAs(JsonText sent, JsonElement written) =>
        base.IsWrittenAs(sent, written) || Equals(parse((JsonText.Scalar)sent), parse(new JsonText.Scalar(written.GetRawText())));

    private object? Parse(JsonText.Scalar value) => parse(value);

    private static bool ScaleIsKept(JsonText.Scalar sent, decimal read) =>
        sent.Value.Contains('e', StringComparison.OrdinalIgnoreCase) || read.ToString(CultureInfo.InvariantCulture) == sent.Value;

    private static string? TextOf(JsonText.Scalar value) => value.TryGetText(out var text) ? text : null;

    // Every number that the generators make and .NET parses is held exactly.
    private static decimal? DecimalOf(JsonText.Scalar value) =>
        value.IsNumber && decimal.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? TimeOf(JsonText.Scalar value) =>
        value.TryGetText(out var text)
        && DateTimeOffset.TryParseExact(
            BeyondSevenDigits().Replace(text, ""), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    [GeneratedRegex(@"(?<=\.\d{7})\d{1,2}(?!\d)")]
    private static partial Regex BeyondSevenDigits();
}

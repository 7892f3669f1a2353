using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>Values as providers send them, the awkward ones among them.</summary>
internal static class ArbitraryJson
{
    private static readonly string[] AwkwardTexts =
    [
        "", " ", "Zoë", "日本", "👍🏽", "\"quoted\"", "back\\slash", "line\nbreak", "\u0000", "\u2028", "null",
        "2026-03-05T10:00:00", "/Date(0)/", "+18005559876", "$type", "1e400", "active", "Active", "en_US",
    ];

    private static readonly string[] AwkwardNumbers =
    [
        "0", "-0", "1", "499.5", "5.0", "1e3", "1E+2", "-7", "1e400", "-1e400", "9223372036854775807", "9223372036854775808", "0.1", "1.10",
        "147.50", "123456789012345678901234567890", "79228162514264337593543950335", "1774947600000", "253402300800",
    ];

    private static readonly string[] AwkwardScalars =
    [
        "null", "true", "false", "\"\\ud800\"", "\"\\u0061ctive\"", "\"0000-00-00T00:00:00Z\"", "\"10000-01-01T00:00:00Z\"",
        "\"2026-03-05T10:00:00+05:30\"", "\"2026-03-05T10:00:00.123456789Z\"", "\"Thu, 05 Mar 2026 10:00:00 GMT\"",
    ];

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Elements(AwkwardTexts),
        Gen.Choose(0, 8).SelectMany(Gen.Elements("aZ09_-é€ \"\\".ToCharArray()).ArrayOf).Select(letters => new string(letters)));

    public static Gen<JsonText> Integers { get; } = Gen.OneOf(
        Gen.Choose(-1000, 100_000).Select(number => Number($"{number}")),
        Gen.Elements("0", "9223372036854775807", "-9223372036854775808", "3000000000").Select(Number));

    public static Gen<JsonText> Amounts { get; } =
        from whole in Gen.Choose(-9999, 99_999)
        from decimals in Gen.Elements("", ".5", ".50", ".00", ".1234567890123456789")
        select Number($"{whole}{decimals}");

    public static Gen<JsonText> Times { get; } =
        from day in Gen.Choose(1, 3_000_000)
        from second in Gen.Choose(0, 86_399)
        from fraction in Gen.Elements("", ".5", ".123456", ".1234567", ".123456789", ".000000")
        from offset in Gen.Elements("Z", "", "+00:00", "+05:30", "-07:00", "+14:00")
        let time = DateTime.MinValue.AddDays(day).AddSeconds(second).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        select JsonText.Text(time + fraction + offset);

    private static Gen<JsonText> Scalars { get; } = Gen.OneOf(
        Texts.Select(JsonText.Text),
        Gen.Elements(AwkwardNumbers).Select(Number),
        Gen.Elements(AwkwardScalars).Select(Number));

    /// <summary>Anything, two levels deep.</summary>
    public static Gen<JsonText> Values { get; } = Nested(2);

    public static Gen<string> Names { get; } = Gen.OneOf(
        Gen.Elements(
            "mood", "Status", "STATUS", "$ref", "$type", "", "größe", "+18005559876", "nextPage", "id", "name", "status", "error"),
        Texts);

    private static Gen<JsonText> Nested(int levels) => levels == 0 ? Scalars : Gen.Frequency(
        (4, Scalars),
        (1, UpToThree(Nested(levels - 1)).Select(items => (JsonText)new JsonText.Array(items))),
        (1, UpToThree(Members(levels - 1)).Select(members => (JsonText)new JsonText.Object(members))));

    private static Gen<T[]> UpToThree<T>(Gen<T> items) => Gen.Choose(0, 3).SelectMany(items.ArrayOf);

    private static Gen<(string, JsonText)> Members(int levels) =>
        from name in Texts
        from value in Nested(levels)
        select (name, value);

    private static JsonText Number(string text) => new JsonText.Scalar(text);
}

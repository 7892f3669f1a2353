namespace BatchCalls.ContractTests.Payloads;

/// <summary>What is valid and often goes wrong.</summary>
internal static class AwkwardValues
{
    /// <summary>JSON of every kind.</summary>
    public static IReadOnlyList<string> Anything { get; } =
    [
        "null", "true", "\"\"", "\"2026-03-05T10:00:00\"", "0", "-1.50", "1e3", "123456789012345678901234567890", "[]",
        "[1,null,\"x\"]", "{}", """{"$type":"x","nested":{"a":[0.10]}}""",
    ];

    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "Zoë", "日本", "👍🏽", "\"quoted\"", "back\\slash", "line\nbreak", "\u2028", "null", "2026-03-05T10:00:00",
        "$ref", "a/b?c=d&e",
    ];
}

using System.Globalization;

namespace BatchCalls.Cli.Output;

/// <summary>How values are written in every format.</summary>
internal static class Names
{
    public static string Of(Provider provider) => provider.ToString().ToLowerInvariant();

    public static string Of(BatchCallStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>ISO 8601, UTC.</summary>
    public static string? Of(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static IEnumerable<(string Name, long? Count)> Of(BatchCallContacts contacts) =>
    [
        ("total", contacts.Total),
        ("dispatched", contacts.Dispatched),
        ("finished", contacts.Finished),
        ("succeeded", contacts.Succeeded),
        ("failed", contacts.Failed),
    ];
}

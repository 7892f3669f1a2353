using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BatchCalls.Listing;

/// <summary>A row as it stands on a page, readable or not.</summary>
/// <param name="Key">What tells it from other rows: its id, or what its raw JSON comes to where not even that can be read.</param>
/// <param name="Row">Null when it is unreadable.</param>
/// <param name="Unreadable">Null when it is readable.</param>
internal readonly record struct PageRow<T>(string Key, T? Row, UnreadableRow? Unreadable)
    where T : class
{
    /// <summary>All rows of a page in the provider's order.</summary>
    public static IReadOnlyList<PageRow<T>> InOrder(IReadOnlyList<T> readable, IReadOnlyList<UnreadableRow> unreadable, Func<T, string> idOf)
    {
        var rows = new List<PageRow<T>>(readable.Count + unreadable.Count);
        using var next = readable.GetEnumerator();
        foreach (var gap in unreadable.OrderBy(row => row.Index))
        {
            while (rows.Count < gap.Index && next.MoveNext())
            {
                rows.Add(new PageRow<T>(idOf(next.Current), next.Current, null));
            }

            rows.Add(new PageRow<T>(KeyOf(gap), null, gap));
        }

        while (next.MoveNext())
        {
            rows.Add(new PageRow<T>(idOf(next.Current), next.Current, null));
        }

        return rows;
    }

    private static string KeyOf(UnreadableRow row)
    {
        try
        {
            using var json = JsonDocument.Parse(row.RawJson);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                ? id.GetString()!
                : Fingerprint(row);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Fingerprint(row);
        }
    }

    // Not the JSON itself: keys go into continuations, and rows hold telephone numbers.
    private static string Fingerprint(UnreadableRow row) => $"sha256:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(row.RawJson)))}";
}

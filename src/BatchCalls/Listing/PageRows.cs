using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BatchCalls.Listing;

/// <summary>The rows of a page as they stand on it, readable or not.</summary>
internal sealed class PageRows<T>
    where T : class
{
    // The readable ones alone, as nearly always, or both kinds mixed.
    private readonly IReadOnlyList<object> _contents;

    public PageRows(IReadOnlyList<T> readable, IReadOnlyList<UnreadableRow> unreadable, Func<T, string> idOf)
    {
        _contents = unreadable.Count == 0 ? readable : InOrder(readable, unreadable);
        var keys = new string[_contents.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = _contents[i] is UnreadableRow gap ? KeyOf(gap) : idOf((T)_contents[i]);
        }

        Keys = keys;
    }

    /// <summary>What tells each row from others: its id, or what its raw JSON comes to where not even that can be read.</summary>
    public IReadOnlyList<string> Keys { get; }

    public int Count => Keys.Count;

    /// <summary>The rows from an index on that have not been seen before; now they have.</summary>
    public NewRows<T> TakeNew(int start, SeenKeys seen)
    {
        var readable = new List<T>(Count - start);
        List<UnreadableRow>? unreadable = null;
        for (var i = start; i < Count; i++)
        {
            if (!seen.Add(Keys[i]))
            {
                continue;
            }

            if (_contents[i] is UnreadableRow gap)
            {
                (unreadable ??= []).Add(gap);
            }
            else
            {
                readable.Add((T)_contents[i]);
            }
        }

        return new NewRows<T>(readable, unreadable ?? []);
    }

    private static List<object> InOrder(IReadOnlyList<T> readable, IReadOnlyList<UnreadableRow> unreadable)
    {
        var rows = new List<object>(readable.Count + unreadable.Count);
        using var next = readable.GetEnumerator();
        foreach (var gap in unreadable.OrderBy(row => row.Index))
        {
            while (rows.Count < gap.Index && next.MoveNext())
            {
                rows.Add(next.Current);
            }

            rows.Add(gap);
        }

        while (next.MoveNext())
        {
            rows.Add(next.Current);
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

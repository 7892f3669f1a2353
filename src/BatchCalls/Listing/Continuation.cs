using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BatchCalls.Listing;

/// <summary>
/// What a page's continuation token says. The token has a version of its own and knows nothing of the provider's document, so
/// that an update of that does not invalidate it.
/// </summary>
/// <param name="Version">Of the token's format.</param>
/// <param name="Provider">As in <c>truedy</c>.</param>
/// <param name="Query">A fingerprint of what was asked for.</param>
/// <param name="Delivered">Rows that the caller has got, which count against his limit.</param>
/// <param name="IsStatusSent">Whether the provider filters, so that its offsets count the rows of the status alone.</param>
internal sealed record Continuation(int Version, string Provider, string Query, long Delivered, ListingPosition Position, bool? IsStatusSent = null)
{
    private const int CurrentVersion = 1;
    private const string Damaged = "is no token that a page carried, or is damaged";

    private bool IsSound =>
        Delivered >= 0
        && Position is { Keys: { } keys, Offset: >= 0 and < long.MaxValue / 2, Rows: >= 0 and < long.MaxValue / 2 }
        && keys.All(key => key is not null);

    public static Continuation After(ListingPosition position, string provider, string query, long delivered, bool isStatusSent) =>
        new(CurrentVersion, provider, query, delivered, position, isStatusSent);

    /// <summary>What a listing's rows depend on, in few letters. Page size and parallelism may differ when it is continued.</summary>
    // No status is another query than the empty one.
    public static string FingerprintOf(string? status, bool isCommonStatus, int? limit) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{(isCommonStatus ? "common" : "own")}\n{limit}{(status is null ? "" : "\n" + status)}")).AsSpan(0, 8));

    /// <exception cref="ArgumentException">The text is no token, or one of another provider or query.</exception>
    public static Continuation Read(string token, string provider, string query)
    {
        using var json = Decode(token) ?? throw Refuse(Damaged);
        if (VersionOf(json.RootElement) is var version and not CurrentVersion)
        {
            throw version is null ? Refuse(Damaged) : Refuse($"is of version {version}; this library reads version {CurrentVersion}");
        }

        return Deserialize(json) switch
        {
            null => throw Refuse(Damaged),
            var read when read.Provider != provider => throw Refuse($"is of {read.Provider}, not of {provider}"),
            var read when read.Query != query => throw Refuse("belongs to another query. Continue with the status and the limit that it was begun with"),
            var read => read,
        };
    }

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, ContinuationJson.Default.Continuation));

    private static JsonDocument? Decode(string token)
    {
        try
        {
            return JsonDocument.Parse(Base64Url.DecodeFromChars(token));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static int? VersionOf(JsonElement token) =>
        token.ValueKind == JsonValueKind.Object && token.TryGetProperty(nameof(Version), out var version)
        && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
            ? number
            : null;

    private static Continuation? Deserialize(JsonDocument json)
    {
        try
        {
            return json.Deserialize(ContinuationJson.Default.Continuation) is { Provider: not null, Query: not null } read && read.IsSound ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ArgumentException Refuse(string reason) => new($"The continuation {reason}.");
}

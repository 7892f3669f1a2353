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
internal sealed record Continuation(int Version, string Provider, string Query, long Delivered, ListingPosition Position)
{
    private const int CurrentVersion = 1;

    // Longer than any that was given out: a page of 500 rows with ids of 100 letters and a cursor of 8 KB.
    private const int Longest = 256 * 1024;

    public static Continuation After(ListingPosition position, string provider, string query, long delivered) =>
        new(CurrentVersion, provider, query, delivered, position);

    /// <summary>What a listing's rows depend on, in few letters. Page size and parallelism may differ when it is continued.</summary>
    public static string FingerprintOf(string? status, bool isCommonStatus, int? limit) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{(isCommonStatus ? "common" : "own")}\n{status}\n{limit}")).AsSpan(0, 8));

    /// <exception cref="ArgumentException">The text is no token, or one of another provider or query.</exception>
    public static Continuation Read(string token, string provider, string query)
    {
        var continuation = Decode(token);
        return continuation switch
        {
            null => throw Refuse("is no token that a page carried, or is damaged"),
            { Version: not CurrentVersion } => throw Refuse($"is of version {continuation.Version}; this library reads version {CurrentVersion}"),
            _ when continuation.Provider != provider => throw Refuse($"is of {continuation.Provider}, not of {provider}"),
            _ when continuation.Query != query => throw Refuse("belongs to another query. Continue with the status and the limit that it was begun with"),
            _ => continuation,
        };
    }

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, ContinuationJson.Default.Continuation));

    private static Continuation? Decode(string token)
    {
        try
        {
            return token.Length > Longest
                ? null
                : JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token), ContinuationJson.Default.Continuation) is { Position.Keys: not null } read
                    ? read
                    : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static ArgumentException Refuse(string reason) => new($"The continuation {reason}.");
}

using BatchCalls.Generated;
using BatchCalls.Generated.Threetone;

namespace BatchCalls.Consumer;

/// <summary>Lists with Threetone's generated client, over a client of one's own.</summary>
public static class ThreetoneListing
{
    public static async Task<IReadOnlyList<BatchCall>> ReadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        IThreetoneClient client = new ThreetoneClient(http);
        int limit = ThreetoneClient.GetWorkspaceBatchCallsMaximumLimit;
        ApiResponse<BatchCallPage> first = await client.GetWorkspaceBatchCallsAsync(cancellationToken: cancellationToken);
        string? cursor = first.Result.NextDoc;
        ApiResponse<BatchCallPage> second = await client.GetWorkspaceBatchCallsAsync(limit, cursor, cancellationToken);
        return [.. first.Result.BatchCalls, .. second.Result.BatchCalls];
    }

    public static string? DetailOf(ApiException refusal) => (refusal?.Error as ErrorResponse)?.Detail?.ToString();
}

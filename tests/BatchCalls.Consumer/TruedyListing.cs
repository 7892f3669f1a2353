using BatchCalls.Generated;
using BatchCalls.Generated.Truedy;

namespace BatchCalls.Consumer;

/// <summary>Lists with Truedy's generated client, over a client of one's own.</summary>
public static class TruedyListing
{
    public static async Task<IReadOnlyList<BatchCall>> ReadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        ITruedyClient client = new TruedyClient(http);
        long offset = TruedyClient.ListBatchCallsMinimumOffset;
        int limit = TruedyClient.ListBatchCallsMaximumLimit;
        ApiResponse<BatchCallPage> first = await client.ListBatchCallsAsync(cancellationToken: cancellationToken);
        ApiResponse<BatchCallPage> filtered =
            await client.ListBatchCallsAsync(BatchCallStatusFilter.Completed, limit, offset, cancellationToken);
        return [.. first.Result.Data, .. filtered.Result.Data];
    }

    public static string? RequestIdOf(ApiException refusal) => (refusal?.Error as ErrorResponse)?.Meta?.RequestId;
}

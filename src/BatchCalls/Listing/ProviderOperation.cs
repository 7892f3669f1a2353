using BatchCalls.Generated;

namespace BatchCalls.Listing;

/// <summary>A provider's listing operation, as it is named in errors.</summary>
internal sealed record ProviderOperation(string Provider, string Id)
{
    public ExchangeFacts Facts(ApiResponse response) => new(Provider, Id) { StatusCode = response.StatusCode, RequestId = response.RequestId };
}

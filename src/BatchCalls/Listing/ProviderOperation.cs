using BatchCalls.Generated;
using BatchCalls.Generated.Http;

namespace BatchCalls.Listing;

/// <summary>A provider's listing operation, as it is named in errors.</summary>
internal sealed record ProviderOperation(string Provider, string Id)
{
    /// <param name="requestIdInBody">For a provider that gives it there too.</param>
    public ExchangeFacts Facts(ApiResponse response, string? requestIdInBody) => new(Provider, Id)
    {
        StatusCode = response.StatusCode,
        RequestId = response.RequestId ?? (requestIdInBody is null ? null : Redaction.CleanId(requestIdInBody, Secrets.None)),
        Attempts = response.Attempts,
    };
}

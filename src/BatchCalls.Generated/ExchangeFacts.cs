using System.Net;

namespace BatchCalls;

/// <summary>What is known of a request and its answer when it fails.</summary>
internal sealed record ExchangeFacts(string Provider, string Operation, HttpStatusCode? StatusCode = null, string? RequestId = null)
{
    /// <summary>The provider as it begins a sentence.</summary>
    public string ProviderName => char.ToUpperInvariant(Provider[0]) + Provider[1..];

    /// <summary><c>list_batch_calls (HTTP 200, request id req_91)</c>.</summary>
    public override string ToString()
    {
        var details = new List<string>(2);
        if (StatusCode is { } status)
        {
            details.Add($"HTTP {(int)status}");
        }

        if (RequestId is not null)
        {
            details.Add($"request id {RequestId}");
        }

        return details.Count == 0 ? Operation : $"{Operation} ({string.Join(", ", details)})";
    }
}

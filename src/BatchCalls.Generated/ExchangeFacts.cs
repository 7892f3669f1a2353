using System.Net;

namespace BatchCalls;

/// <summary>What is known of a request and its answer when it fails.</summary>
internal sealed record ExchangeFacts(string Provider, string Operation)
{
    public HttpStatusCode? StatusCode { get; init; }

    public string? RequestId { get; init; }

    public string? ProviderCode { get; init; }

    public string? ProviderMessage { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public int Attempts { get; init; } = 1;

    /// <summary>The provider as it begins a sentence.</summary>
    public string ProviderName => char.ToUpperInvariant(Provider[0]) + Provider[1..];

    /// <summary><c>list_batch_calls (HTTP 200, request id req_91)</c>.</summary>
    public override string ToString()
    {
        var details = new List<string>(3);
        if (StatusCode is { } status)
        {
            details.Add($"HTTP {(int)status}");
        }

        if (RequestId is not null)
        {
            details.Add($"request id {RequestId}");
        }

        if (Attempts > 1)
        {
            details.Add($"{Attempts} attempts");
        }

        return details.Count == 0 ? Operation : $"{Operation} ({string.Join(", ", details)})";
    }
}

namespace BatchCalls.Tests.Scripted;

/// <summary>A request as it would leave the machine.</summary>
internal sealed record RecordedRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Path and query, escaped.</summary>
    public string Target => Address.PathAndQuery;

    public static RecordedRequest From(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!,
        request.Headers.NonValidated.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
}

using System.Globalization;
using BatchCalls.Tests.WholeRun;

namespace BatchCalls.Tests.Scripted;

/// <summary>A request as it would leave the machine.</summary>
internal sealed record RecordedRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Path and query, escaped.</summary>
    public string Target => Address.PathAndQuery;

    /// <summary>A query parameter that is a number.</summary>
    public int Number(string parameter) =>
        int.Parse(Address.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith($"{parameter}=", StringComparison.Ordinal)).Split('=')[1], CultureInfo.InvariantCulture);

    public static RecordedRequest From(HttpRequestMessage request)
    {
        var headers = request.Headers.NonValidated
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var key in new[] { "Authorization", "x-api-key" }.Where(headers.ContainsKey))
        {
            RunRecord.Send(headers[key]);
        }

        return new RecordedRequest(request.Method.Method, request.RequestUri!, headers);
    }
}

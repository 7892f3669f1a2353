using System.Text.Json;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.ContractTests.Server;

/// <summary>A request as WireMock received it, and what it answered with.</summary>
/// <param name="Target">Path and query below the session's own path, escaped as they came.</param>
/// <param name="Request">The same, taken apart.</param>
/// <param name="Response">
/// Which documented response it was answered with, such as <c>200 first-page</c>; null when it was none.
/// </param>
/// <param name="NearMiss">How it differs from the nearest stub, when no stub was for it; null when one was.</param>
internal sealed record ServedRequest(string Target, ReceivedRequest Request, string? Response, string? NearMiss)
{
    public static ServedRequest Of(JsonElement entry, string path)
    {
        var request = entry.GetProperty("request");
        var target = request.GetProperty("url").GetString()![path.Length..];
        var parts = target.Split('?', 2);
        var received = new ReceivedRequest(
            request.GetProperty("method").GetString()!,
            parts[0],
            ReceivedRequest.ParseQuery(parts.ElementAtOrDefault(1) ?? ""),
            [.. request.GetProperty("headers").EnumerateObject()
                .SelectMany(header => Values(header.Value).Select(value => (header.Name, value)))]);
        return new ServedRequest(target, received, ResponseOf(entry), NearMissOf(entry));
    }

    private static string? ResponseOf(JsonElement entry) =>
        entry.TryGetProperty("stubMapping", out var stub)
        && stub.TryGetProperty("metadata", out var metadata)
        && metadata.TryGetProperty("response", out var response)
            ? response.GetString()
            : null;

    private static string? NearMissOf(JsonElement entry) =>
        entry.GetProperty("wasMatched").GetBoolean() ? null : entry.GetProperty("subEvents").EnumerateArray()
            .Where(happened => happened.GetProperty("type").GetString() == "REQUEST_NOT_MATCHED")
            .Select(happened => happened.GetProperty("data").GetProperty("report").GetString()!)
            .FirstOrDefault() ?? "";

    private static IEnumerable<string> Values(JsonElement header) => header.ValueKind == JsonValueKind.Array
        ? header.EnumerateArray().Select(value => value.GetString()!)
        : [header.GetString()!];
}

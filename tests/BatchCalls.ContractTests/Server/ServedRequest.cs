using BatchCalls.Sandbox.Rules;

namespace BatchCalls.ContractTests.Server;

/// <summary>A request as a server received it.</summary>
/// <param name="Target">Path and query below the session's address, escaped as they were sent.</param>
/// <param name="Request">The same request, parsed.</param>
/// <param name="Response">The documented response that it got, such as <c>200 first-page</c>; null if it got none.</param>
/// <param name="NearMiss">Why no stub matched; null if one did.</param>
internal sealed record ServedRequest(string Target, ReceivedRequest Request, string? Response = null, string? NearMiss = null)
{
    public static ServedRequest Of(string method, string target, IReadOnlyList<(string Name, string Value)> headers)
    {
        var parts = target.Split('?', 2);
        return new ServedRequest(target, new ReceivedRequest(
            method, parts[0], ReceivedRequest.ParseQuery(parts.ElementAtOrDefault(1) ?? ""), headers));
    }
}

using System.Net;
using BatchCalls.Sandbox;

namespace BatchCalls.Tests.Sandboxed;

/// <summary>Sends a sandbox requests that no generated client would.</summary>
internal static class SandboxClient
{
    public const string TruedyPath = "https://api.truedy.ai/api/public/v1/batch-calls";
    public const string ThreetonePath = "https://api.threetone.in/v1/voiceai/batch-calling/workspace";

    public static readonly (string, string) TruedyKey = ("Authorization", "Bearer any");
    public static readonly (string, string) ThreetoneKey = ("x-api-key", "any");

    public static Task<(HttpStatusCode Status, string Body)> AskTruedyAsync(string query, params (string Name, string Value)[] headers) =>
        AskAsync(SandboxHandler.ForTruedy(), HttpMethod.Get, TruedyPath + query, headers.Length == 0 ? [TruedyKey] : headers);

    public static Task<(HttpStatusCode Status, string Body)> AskThreetoneAsync(string query, params (string Name, string Value)[] headers) =>
        AskAsync(SandboxHandler.ForThreetone(), HttpMethod.Get, ThreetonePath + query, headers.Length == 0 ? [ThreetoneKey] : headers);

    public static async Task<(HttpStatusCode Status, string Body)> AskAsync(
        SandboxHandler sandbox, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(sandbox);
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).Should().BeTrue();
        }

        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

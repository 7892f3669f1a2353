using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BatchCalls.ContractTests.Server;

/// <summary>WireMock's admin API, as far as these tests need it.</summary>
internal sealed class WireMockAdmin(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(server, "__admin/"), Timeout = TimeSpan.FromSeconds(30) };

    public async Task ImportAsync(IEnumerable<JsonObject> mappings)
    {
        var body = new JsonObject { ["mappings"] = new JsonArray([.. mappings]) };
        using var response = await _http.PostAsJsonAsync("mappings/import", body);
        await EnsureAcceptedAsync(response);
    }

    /// <summary>What was received below a path, or below any where it is empty, in the order of arrival.</summary>
    public async Task<IReadOnlyList<ServedRequest>> RequestsBelowAsync(string path)
    {
        await using var stream = await _http.GetStreamAsync("requests");
        using var journal = await JsonDocument.ParseAsync(stream);
        return [.. journal.RootElement.GetProperty("requests").EnumerateArray()
            .Where(entry =>
                entry.GetProperty("request").GetProperty("url").GetString()!.StartsWith(path + "/", StringComparison.Ordinal))
            .Select(entry => ServedRequest.Of(entry, path))
            .Reverse()];
    }

    /// <summary>Forgets the stubs of a session and what was received below its path.</summary>
    public async Task ForgetAsync(string session, string path)
    {
        var stubs =
            new JsonObject { ["matchesJsonPath"] = new JsonObject { ["expression"] = "$.session", ["equalTo"] = session } };
        using var removed = await _http.PostAsJsonAsync("mappings/remove-by-metadata", stubs);
        await EnsureAcceptedAsync(removed);
        using var forgotten = await _http.PostAsJsonAsync("requests/remove", new JsonObject { ["urlPattern"] = path + "/.*" });
        await EnsureAcceptedAsync(forgotten);
    }

    public async Task ShutdownAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync("shutdown", content: null, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static async Task EnsureAcceptedAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"WireMock refused it: {await response.Content.ReadAsStringAsync()}");
        }
    }
}

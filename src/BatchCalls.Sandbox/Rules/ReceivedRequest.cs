namespace BatchCalls.Sandbox.Rules;

/// <summary>A request as a server sees it.</summary>
/// <param name="Method">As in <c>GET</c>.</param>
/// <param name="Path">Escaped, without the query.</param>
/// <param name="Query">Unescaped, in the order of the address.</param>
/// <param name="Headers">A header sent twice stands here twice.</param>
public sealed record ReceivedRequest(
    string Method,
    string Path,
    IReadOnlyList<(string Name, string Value)> Query,
    IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>As an <see cref="HttpClient"/> sends it.</summary>
    public static ReceivedRequest From(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = request.RequestUri!;
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []);
        return new ReceivedRequest(
            request.Method.Method,
            address.AbsolutePath,
            ParseQuery(address.Query),
            [.. headers.SelectMany(header => header.Value.Select(value => (header.Key, value)))]);
    }

    /// <param name="query">With or without its question mark.</param>
    public static IReadOnlyList<(string Name, string Value)> ParseQuery(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => (Unescape(pair[0]), pair.Length == 2 ? Unescape(pair[1]) : ""))];
    }

    /// <summary>The first value; null when the header is absent.</summary>
    public string? Header(string name) =>
        Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    /// <summary>The value of a query parameter; null when it is absent.</summary>
    public string? QueryValue(string name) =>
        Query.Where(parameter => parameter.Name == name).Select(parameter => parameter.Value).FirstOrDefault();

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

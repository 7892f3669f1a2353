using System.Text.Json;

namespace BatchCalls.Generated.Http;

/// <summary>
/// What an error body says, in any of the shapes that the providers use: <c>{"error":{"code","message"}}</c>,
/// <c>{"error":"text"}</c>, <c>{"detail":"text"}</c>, <c>{"detail":[{"loc","msg"}]}</c>, <c>{"detail":{"error":…}}</c>,
/// <c>{"message":"text"}</c>.
/// </summary>
internal sealed record ProviderError(string? Code, string? Message, string? RequestId)
{
    public static readonly ProviderError None = new(null, null, null);

    /// <summary><c>rate_limit_exceeded: Rate limit exceeded</c>; empty when the body says nothing.</summary>
    public override string ToString() => string.Join(": ", new[] { Code, Message }.Where(part => part is not null));

    /// <param name="body">UTF-8; anything at all.</param>
    /// <param name="redact">Takes keys and telephone numbers out of the provider's words.</param>
    /// <param name="redactId">The same for a request id, whose digits matter.</param>
    public static ProviderError Read(ReadOnlyMemory<byte> body, Func<string, string> redact, Func<string, string?> redactId)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return None;
            }

            var (code, message) = Describe(root);
            var requestId = Member(root, "meta") is { ValueKind: JsonValueKind.Object } meta ? Text(meta, "request_id") : null;
            requestId ??= Text(root, "request_id");
            return new ProviderError(Cleaned(code), Cleaned(message), requestId is null ? null : redactId(requestId));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is not UTF-8: there is nothing to quote, and the status tells the rest.
            return None;
        }

        string? Cleaned(string? text) => string.IsNullOrWhiteSpace(text) ? null : redact(text);
    }

    private static (string? Code, string? Message) Describe(JsonElement body)
    {
        foreach (var name in new[] { "error", "detail" })
        {
            switch (Member(body, name))
            {
                case { ValueKind: JsonValueKind.String } text:
                    return (Text(body, "code"), text.GetString());
                case { ValueKind: JsonValueKind.Object } inner:
                    var (code, message) = Describe(inner);
                    return (code ?? Text(inner, "code"), message ?? Text(inner, "message") ?? Text(inner, "msg"));
                case { ValueKind: JsonValueKind.Array } items:
                    return (Text(body, "code"), string.Join("; ", items.EnumerateArray().Take(5).Select(DescribeItem).Where(item => item.Length > 0)));
            }
        }

        return (Text(body, "code"), Text(body, "message"));
    }

    private static string DescribeItem(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return item.ValueKind == JsonValueKind.String ? item.GetString()! : item.ValueKind.ToString();
        }

        var place = Member(item, "loc") is { ValueKind: JsonValueKind.Array } loc
            ? string.Join('.', loc.EnumerateArray().Where(step => step.ValueKind is JsonValueKind.String or JsonValueKind.Number))
            : null;
        return string.Join(": ", new[] { place, Text(item, "msg") ?? Text(item, "message") }.Where(part => part is not null));
    }

    private static JsonElement? Member(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement body, string name) =>
        Member(body, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;
}

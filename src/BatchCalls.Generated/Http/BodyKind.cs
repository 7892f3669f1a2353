namespace BatchCalls.Generated.Http;

/// <summary>What came back instead of the documented answer, in words that quote nothing of it.</summary>
internal static class BodyKind
{
    public static string Describe(ReadOnlySpan<byte> body, ProviderError said)
    {
        body = body.Trim(" \t\r\n"u8);
        if (said.Code is not null || said.Message is not null)
        {
            return $"an error: {said}";
        }

        return body.IsEmpty ? "an empty body" : (char)body[0] switch
        {
            '<' => IsHtml(body) ? "an HTML page" : "an XML document",
            '[' => "a JSON array",
            '{' => "a JSON object",
            _ => "text that is not JSON",
        };
    }

    private static bool IsHtml(ReadOnlySpan<byte> body)
    {
        var head = System.Text.Encoding.Latin1.GetString(body[..Math.Min(body.Length, 512)]);
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || !head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }
}

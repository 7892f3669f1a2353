using System.Net;
using System.Text.Json;
using BatchCalls.Generated.Http;
using BatchCalls.Generated.Reading;

namespace BatchCalls.Http;

/// <summary>How long each provider says to wait before the next request.</summary>
internal static class ProviderWait
{
    // What a limit's reset is given as: seconds from now, or a time, which no number of seconds from now can be.
    private const double SmallestUnixTime = 1_000_000_000;

    /// <summary>
    /// Truedy says it in the body alone: <c>error.details.reset_at</c>. The wait is counted on Truedy's own clock. A proxy in front
    /// of it may say <c>Retry-After</c>.
    /// </summary>
    public static TimeSpan? OfTruedy(HttpResponseMessage response, TimeProvider time) =>
        OfTruedysBody(response, time) ?? WaitHeaders.RetryAfter(response, time);

    /// <summary>
    /// Threetone says it in a header: <c>Retry-After</c>, in seconds or as a date, or <c>X-RateLimit-Reset</c>. The second one announces
    /// when a limit begins anew: it is a wait where the limit is reached, and not beside any other failure.
    /// </summary>
    public static TimeSpan? OfThreetone(HttpResponseMessage response, TimeProvider time) =>
        WaitHeaders.RetryAfter(response, time)
        ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? WaitHeaders.Seconds(response, "X-RateLimit-Reset") : null) switch
        {
            null => (TimeSpan?)null,
            { } seconds when seconds < SmallestUnixTime => WaitHeaders.Wait(seconds),
            { } unixTime => WaitHeaders.Wait(unixTime - WaitHeaders.Now(response, time).ToUnixTimeMilliseconds() / 1000d),
        };

    private static TimeSpan? OfTruedysBody(HttpResponseMessage response, TimeProvider time)
    {
        if (response.Content is not BufferedContent body)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body.Utf8);
            var root = document.RootElement;
            var serverNow = Time(root, "meta", "ts") ?? Time(root, "meta", "timestamp") ?? WaitHeaders.Now(response, time);
            return Time(root, "error", "details", "reset_at") is { } reset ? WaitHeaders.Wait((reset - serverNow).TotalSeconds) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A proxy's page, or text that is not UTF-8. It says nothing about waiting.
            return null;
        }
    }

    private static DateTimeOffset? Time(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String && IsoTime.TryParse(System.Text.Encoding.UTF8.GetBytes(element.ToString()), out var time)
            ? time
            : null;
    }
}

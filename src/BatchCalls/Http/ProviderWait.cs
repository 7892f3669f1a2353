using System.Globalization;
using System.Text.Json;
using BatchCalls.Generated.Http;
using BatchCalls.Generated.Reading;

namespace BatchCalls.Http;

/// <summary>How long each provider says to wait before the next request.</summary>
internal static class ProviderWait
{
    // What a limit's reset is given as: seconds from now, or a time, which no number of seconds from now can be.
    private const long SmallestUnixTime = 1_000_000_000;

    /// <summary>
    /// Truedy says it in the body alone: <c>error.details.reset_at</c>. The wait is counted on Truedy's own clock. A proxy in front
    /// of it may say <c>Retry-After</c>.
    /// </summary>
    public static TimeSpan? OfTruedy(HttpResponseMessage response, TimeProvider time) =>
        OfTruedysBody(response, time) ?? OfRetryAfter(response, time);

    /// <summary>Threetone says it in a header: <c>Retry-After</c>, in seconds or as a date, or <c>X-RateLimit-Reset</c>.</summary>
    public static TimeSpan? OfThreetone(HttpResponseMessage response, TimeProvider time)
    {
        if (OfRetryAfter(response, time) is { } wait)
        {
            return wait;
        }

        var serverNow = response.Headers.Date ?? time.GetUtcNow();
        if (!response.Headers.TryGetValues("X-RateLimit-Reset", out var values)
            || !long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
            || reset > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }

        return reset < SmallestUnixTime ? TimeSpan.FromSeconds(reset) : AtLeastZero(DateTimeOffset.FromUnixTimeSeconds(reset) - serverNow);
    }

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
            var serverNow = Time(root, "meta", "ts") ?? Time(root, "meta", "timestamp") ?? response.Headers.Date ?? time.GetUtcNow();
            return Time(root, "error", "details", "reset_at") is { } reset ? AtLeastZero(reset - serverNow) : null;
        }
        catch (JsonException)
        {
            // A proxy's page. It says nothing about waiting.
            return null;
        }
    }

    private static TimeSpan? OfRetryAfter(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => AtLeastZero(date - (response.Headers.Date ?? time.GetUtcNow())),
        _ => null,
    };

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

    private static TimeSpan AtLeastZero(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}

using System.Globalization;

namespace BatchCalls.Generated.Http;

/// <summary>What an answer's headers say of time.</summary>
internal static class WaitHeaders
{
    // Nobody waits as long; what is longer is only told.
    private const double LongestSeconds = 100_000_000;

    /// <summary><c>Retry-After</c>, in seconds or as a date; null without it. A date that is past is no wait.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time) =>
        Seconds(response, "Retry-After") is { } seconds ? Wait(seconds)
        : response.Headers.RetryAfter?.Date is { } date ? Wait((date - Now(response, time)).TotalSeconds)
        : null;

    // Read here, since .NET takes whole numbers of 32 bits alone. "NaN" and "Infinity" are numbers to it, too.
    public static double? Seconds(HttpResponseMessage response, string header) =>
        response.Headers.NonValidated.TryGetValues(header, out var values)
        && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && double.IsFinite(seconds)
            ? seconds
            : null;

    /// <summary>By the provider's clock, where it tells it.</summary>
    public static DateTimeOffset Now(HttpResponseMessage response, TimeProvider time) => response.Headers.Date ?? time.GetUtcNow();

    public static TimeSpan Wait(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestSeconds));
}

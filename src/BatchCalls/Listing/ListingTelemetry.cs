using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BatchCalls.Listing;

/// <summary>Traces and metrics of listings, under the name <c>BatchCalls</c>. Nothing that a provider sent is in them.</summary>
internal static class ListingTelemetry
{
    private static readonly ActivitySource Source = new("BatchCalls");
    private static readonly Meter Meter = new("BatchCalls");

    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("batchcalls.pages", "{page}", "Pages received.");
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("batchcalls.rows", "{row}", "Rows received.");
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("batchcalls.attempts", "{attempt}", "Requests sent, retries included.");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("batchcalls.waits", "s", "Time spent waiting: for a turn to send, or before another attempt.");

    /// <summary>A span for a whole listing. Null when nobody listens.</summary>
    public static Activity? StartListing(string provider) =>
        Source.StartActivity("batchcalls.list", ActivityKind.Internal)?.SetTag("batchcalls.provider", provider);

    /// <summary>A span for the time that a caller waits for a page, below its listing's.</summary>
    public static Activity? StartPage(Activity? listing, string provider, int page) =>
        Source.StartActivity("batchcalls.page", ActivityKind.Client, listing?.Context ?? default)
            ?.SetTag("batchcalls.provider", provider).SetTag("batchcalls.page", page);

    /// <summary>Requests that are begun here belong to the listing, not to what the consumer is doing.</summary>
    public static void Below(Activity? listing, Action begin)
    {
        var consumers = Activity.Current;
        try
        {
            Activity.Current = listing ?? consumers;
            begin();
        }
        finally
        {
            Activity.Current = consumers;
        }
    }

    /// <param name="pages">More than one where rows had moved.</param>
    /// <param name="rows">New ones, unreadable ones included.</param>
    /// <param name="attempts">That its requests took.</param>
    public static void PageReceived(Activity? span, string provider, int pages, int rows, int attempts)
    {
        span?.SetTag("batchcalls.rows", rows).SetTag("batchcalls.attempts", attempts);
        Pages.Add(pages, new KeyValuePair<string, object?>("provider", provider));
        Rows.Add(rows, new KeyValuePair<string, object?>("provider", provider));
    }

    public static void ListingEnded(Activity? span, ListingOutcome outcome) => span
        ?.SetTag("batchcalls.end", outcome.End.ToString())
        .SetTag("batchcalls.rows", outcome.Rows)
        .SetTag("batchcalls.requests", outcome.Requests);

    /// <summary>A failure by its type alone: messages are for people.</summary>
    public static void Failed(Activity? span, Exception exception) =>
        span?.SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);

    /// <param name="waited">For its turn: limits, and a wait that the account was told.</param>
    public static void AttemptSent(string provider, TimeSpan waited)
    {
        Attempts.Add(1, new KeyValuePair<string, object?>("provider", provider));
        Wait(provider, "turn", waited);
    }

    /// <summary>Between two attempts of one request.</summary>
    public static void WaitedToRetry(string provider, TimeSpan wait) => Wait(provider, "retry", wait);

    private static void Wait(string provider, string reason, TimeSpan wait) =>
        Waits.Record(wait.TotalSeconds, new("provider", provider), new("reason", reason));
}

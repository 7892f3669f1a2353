using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Runtime.ExceptionServices;

namespace BatchCalls.Tests.WholeRun;

/// <summary>All that was thrown, traced, measured, logged and printed since the run began, and every key that was sent.</summary>
internal static class RunRecord
{
    // Shorter texts than this are in too many places to be told from a key.
    private const int ShortestKey = 6;

    private static readonly ConcurrentDictionary<string, bool> Keys = new();
    private static readonly ConcurrentDictionary<string, bool> Texts = new();
    private static readonly ActivityListener Spans = new();
    private static readonly MeterListener Metrics = new();
    private static EventListener? s_events;

    public static IReadOnlyCollection<string> Sent => [.. Keys.Keys];

    public static int Count => Texts.Count;

    /// <summary>What was said and holds a key that was sent.</summary>
    public static IEnumerable<string> Leaks => Texts.Keys.Where(text => Keys.Keys.Any(key => text.Contains(key, StringComparison.Ordinal)));

    public static void Say(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Texts.TryAdd(text, true);
        }
    }

    /// <param name="header">The value of a header that carries a key.</param>
    public static void Send(string header)
    {
        var key = header.Split(' ')[^1];
        if (key.Length >= ShortestKey)
        {
            Keys.TryAdd(key, true);
        }
    }

    public static void Begin()
    {
        AppDomain.CurrentDomain.FirstChanceException += Thrown;
        Spans.ShouldListenTo = _ => true;
        Spans.Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded;
        Spans.ActivityStopped = Traced;
        ActivitySource.AddActivityListener(Spans);
        Metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        Metrics.SetMeasurementEventCallback<long>(Measured);
        Metrics.SetMeasurementEventCallback<double>(Measured);
        Metrics.Start();
        s_events = new NetworkEvents();
    }

    public static void End()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Thrown;
        Spans.Dispose();
        Metrics.Dispose();
        s_events?.Dispose();
    }

    private static void Thrown(object? sender, FirstChanceExceptionEventArgs e)
    {
        for (var exception = e.Exception; exception is not null; exception = exception.InnerException)
        {
            Say(exception.Message);
            if (exception is BatchCallsException failure)
            {
                Say($"{failure.ProviderCode} {failure.ProviderMessage} {failure.RequestId} {failure.Operation}");
            }
        }
    }

    private static void Traced(Activity span)
    {
        Say($"{span.DisplayName} {span.StatusDescription}");
        foreach (var (name, value) in span.TagObjects.Concat(span.Events.SelectMany(happening => happening.Tags)))
        {
            Say($"{name} {value}");
        }
    }

    private static void Measured<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        foreach (var (name, tag) in tags)
        {
            Say($"{name} {tag}");
        }
    }

    /// <summary>What .NET itself tells of each request.</summary>
    private sealed class NetworkEvents : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Http")
            {
                EnableEvents(eventSource, EventLevel.LogAlways);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            foreach (var value in eventData.Payload ?? (IReadOnlyCollection<object?>)[])
            {
                Say(value as string);
            }
        }
    }
}

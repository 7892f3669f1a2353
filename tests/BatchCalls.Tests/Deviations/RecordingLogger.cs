using System.Collections.Concurrent;
using BatchCalls.Tests.WholeRun;
using Microsoft.Extensions.Logging;

namespace BatchCalls.Tests.Deviations;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLogger : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, int Event, string Text)> _entries = new();

    public IReadOnlyList<(LogLevel Level, int Event, string Text)> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new InvalidOperationException("It records by itself.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        RunRecord.Say(text);
        RunRecord.Say(exception?.ToString());
        _entries.Enqueue((logLevel, eventId.Id, text));
    }

    public void Dispose()
    {
    }
}

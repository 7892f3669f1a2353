using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace BatchCalls.Tests.Requests;

/// <summary>A fake time that knows which timer is due next.</summary>
internal sealed class SteppedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<ITimer, DateTimeOffset> _due = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(this, callback, state, dueTime, period);

    /// <summary>Advances to the next time that a timer is due.</summary>
    /// <returns>False when none is set.</returns>
    public bool AdvanceToNextTimer()
    {
        if (_due.IsEmpty)
        {
            return false;
        }

        Advance(_due.Values.Min() - GetUtcNow());
        return true;
    }

    private ITimer CreateUntracked(TimerCallback callback) =>
        base.CreateTimer(callback, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    // Nothing here uses a timer that fires more than once.
    private sealed class Timer : ITimer
    {
        private readonly SteppedTime _time;
        private readonly ITimer _timer;

        public Timer(SteppedTime time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _time = time;
            _timer = time.CreateUntracked(_ =>
            {
                time._due.TryRemove(this, out var _);
                callback(state);
            });
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _time._due.TryRemove(this, out _);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                _time._due[this] = _time.GetUtcNow() + dueTime;
            }

            return _timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            _time._due.TryRemove(this, out _);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

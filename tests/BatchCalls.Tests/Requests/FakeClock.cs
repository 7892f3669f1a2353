using System.Diagnostics.CodeAnalysis;

namespace BatchCalls.Tests.Requests;

/// <summary>Runs work on a clock that a test moves: what would take minutes takes none.</summary>
/// <remarks>
/// Only what waits may be moved. Work waits when no thread runs it, and an <see cref="AsyncLocal{T}"/> knows which threads do: it
/// flows with the work to each of them, and reports when a thread takes the work up and when it puts it down.
/// </remarks>
/// <param name="isBusy">
/// True while something is under way that neither a thread nor a timer shows, such as a request on a socket, or a permit that the
/// thread pool hands on; null for never.
/// </param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing but memory.")]
internal sealed class FakeClock(Func<bool>? isBusy = null)
{
    // Work that neither ends nor waits on this clock hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly AsyncLocal<FakeClock?> Current = new(change =>
    {
        change.CurrentValue?.TakeUp();
        change.PreviousValue?.PutDown();
    });

    private readonly SemaphoreSlim _putDown = new(0);
    private readonly SteppedTime _time = new(Start);
    private int _threads;
    private int _turns;

    public static DateTimeOffset Start { get; } = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The clock. What the caller starts from now on is the work that it waits for.</summary>
    public SteppedTime Time
    {
        get
        {
            Watch(this);
            return _time;
        }
    }

    /// <summary>Since the clock was made.</summary>
    public TimeSpan Elapsed => _time.GetUtcNow() - Start;

    /// <summary>Moves on from one wait to the next until the work is done.</summary>
    /// <param name="work">Started by who has taken <see cref="Time"/>.</param>
    /// <returns>How long it took on this clock.</returns>
    public async Task<TimeSpan> RunAsync(Task work)
    {
        // The caller's thread is no part of the work while it is in here.
        Watch(null);
        var start = _time.GetUtcNow();
        while (!work.IsCompleted)
        {
            if ((!IsQuiet() || !_time.AdvanceToNextTimer()) && !await _putDown.WaitAsync(Patience))
            {
                throw new TimeoutException("The work neither ends nor waits on this clock.");
            }
        }

        return _time.GetUtcNow() - start;
    }

    /// <summary>Waits on this clock. Unlike <see cref="Task.Delay(TimeSpan)"/> it ends on the thread that cancels it.</summary>
    public async Task DelayAsync(TimeSpan span, CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource();
        await using var timer = _time.CreateTimer(_ => end.TrySetResult(), state: null, span, Timeout.InfiniteTimeSpan);
        await using var cancellation = cancellationToken.Register(() => end.TrySetCanceled(cancellationToken));
        await end.Task;
    }

    // What goes on, goes on within the timer that it waited for: NUnit's context would send it to the thread pool.
    private static void Watch(FakeClock? clock)
    {
        Current.Value = clock;
        SynchronizationContext.SetSynchronizationContext(null);
    }

    // A thread that came and went between the two questions may have answered either.
    private bool IsQuiet()
    {
        var turns = Volatile.Read(ref _turns);
        return Volatile.Read(ref _threads) == 0 && isBusy?.Invoke() != true && Volatile.Read(ref _turns) == turns;
    }

    private void TakeUp()
    {
        Interlocked.Increment(ref _threads);
        Interlocked.Increment(ref _turns);
    }

    private void PutDown()
    {
        if (Interlocked.Decrement(ref _threads) == 0)
        {
            _putDown.Release();
        }
    }
}

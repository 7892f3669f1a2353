using System.Diagnostics;

namespace BatchCalls.Benchmarks.Serving;

/// <summary>
/// Waits that end when they should. <see cref="Task.Delay(TimeSpan)"/> is late by up to a tick of the timer: milliseconds.
/// </summary>
internal sealed class DelayLine : IDisposable
{
    // So much later than due, at most, is a wait noticed that is shorter than those before it.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(1);

    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private readonly object _gate = new();
    private readonly Thread _thread;
    private bool _isDisposed;

    public DelayLine()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "delays", Priority = ThreadPriority.Highest };
        _thread.Start();
    }

    public Task WaitAsync(TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            return Task.CompletedTask;
        }

        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue(over, Stopwatch.GetTimestamp() + (long)(delay.TotalSeconds * Stopwatch.Frequency));
            Monitor.Pulse(_gate);
        }

        return over.Task;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
    }

    private void Run()
    {
        ExactSleep.PrepareThread();
        while (TryWaitForWork(out var left))
        {
            if (left > TimeSpan.Zero)
            {
                ExactSleep.Sleep(left < Slice ? left : Slice);
            }
        }
    }

    // Ends what is due. False when there is nothing more to do, ever.
    private bool TryWaitForWork(out TimeSpan left)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isDisposed)
            {
                Monitor.Wait(_gate);
            }

            left = TimeSpan.Zero;
            while (_waiting.TryPeek(out var next, out var due))
            {
                left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                if (left > TimeSpan.Zero)
                {
                    break;
                }

                _waiting.Dequeue();
                next.SetResult();
            }

            return !_isDisposed;
        }
    }
}

namespace BatchCalls.Benchmarks.Serving;

/// <summary>Counts the requests of one run.</summary>
internal sealed class RunCounter
{
    private readonly Lock _gate = new();
    private readonly List<double> _lateness = [];
    private int _requests;
    private int _inFlight;
    private int _mostInFlight;

    public void Begin()
    {
        lock (_gate)
        {
            _requests++;
            _mostInFlight = Math.Max(_mostInFlight, ++_inFlight);
        }
    }

    /// <summary>
    /// Before the answer is written: a client may send its next request as soon as it has read this answer's last byte.
    /// </summary>
    /// <param name="late">By how much the injected latency was too long; null without latency.</param>
    public void End(TimeSpan? late)
    {
        lock (_gate)
        {
            _inFlight--;
            if (late is { } time)
            {
                _lateness.Add(time.TotalMicroseconds);
            }
        }
    }

    public RunCounts Take()
    {
        lock (_gate)
        {
            _lateness.Sort();
            var counts = new RunCounts(
                _requests, _mostInFlight, _lateness.Count == 0 ? 0 : _lateness[_lateness.Count / 2], _lateness.LastOrDefault());
            _requests = _mostInFlight = 0;
            _lateness.Clear();
            return counts;
        }
    }
}

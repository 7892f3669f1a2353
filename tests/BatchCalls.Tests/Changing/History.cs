namespace BatchCalls.Tests.Changing;

/// <summary>What happens to a collection while it is listed, all of it determined by a seed.</summary>
internal sealed class History
{
    // Histories end: a collection that grows faster than it is read has no last page.
    private const int MostChanges = 200;

    private readonly Random _random;
    private readonly List<string> _rows;
    private readonly HashSet<string> _throughout;
    private readonly string[] _order;
    private readonly double _bursts;
    private readonly int _largestBurst;
    private readonly bool _isInTurn;
    private int _changes;
    private int _born;

    public History(int seed)
    {
        _random = new Random(seed);
        _rows = [.. Enumerable.Range(0, _random.Next(0, 41)).Select(index => $"row-{index}")];
        _throughout = [.. _rows];
        _order = [.. _rows];
        _bursts = _random.NextDouble() * _random.Next(0, 3);
        _largestBurst = _random.Next(1, 16);
        PageSize = _random.Next(2, 12);
        Parallelism = _random.Next(1, 6);
        Cap = _random.Next(4) == 0 ? _random.Next(2, 5) : 100;
        _isInTurn = seed % 4 == 3;
    }

    public int PageSize { get; }

    public int Parallelism { get; }

    /// <summary>The server gives no more rows a page than this, whatever is asked for.</summary>
    public int Cap { get; }

    public IReadOnlyList<string> Rows => _rows;

    /// <summary>The rows that were there from the first request to the last, in the collection's order.</summary>
    public IEnumerable<string> Throughout => _order.Where(_throughout.Contains);

    public bool IsThroughout(string row) => _throughout.Contains(row);

    /// <summary>
    /// What happens between two requests: rows come and go, anywhere, alone and in bursts; in some histories one row comes or goes
    /// in turn.
    /// </summary>
    public void Advance()
    {
        if (_isInTurn)
        {
            ComeOrGo();
            return;
        }

        for (var bursts = _bursts; bursts > 0; bursts--)
        {
            if (_random.NextDouble() < bursts)
            {
                Burst(_random.Next(1, _largestBurst + 1));
            }
        }
    }

    private void ComeOrGo()
    {
        if (_changes < MostChanges)
        {
            var place = _random.Next(2) == 0 ? 0 : _random.Next(_rows.Count + 1);
            Change(place, isDeletion: ++_changes % 2 == 0);
        }
    }

    private void Burst(int size)
    {
        var isDeletion = _random.Next(2) == 0;
        var isScattered = _random.Next(2) == 0;
        var place = _random.Next(4) == 0 ? 0 : _random.Next(_rows.Count + 1);
        for (; size > 0 && _changes < MostChanges; size--, _changes++)
        {
            place = isScattered ? _random.Next(_rows.Count + 1) : Math.Min(place, _rows.Count);
            Change(place, isDeletion);
        }
    }

    private void Change(int place, bool isDeletion)
    {
        if (!isDeletion)
        {
            _rows.Insert(place, $"new-{_born++}");
        }
        else if (place < _rows.Count)
        {
            _throughout.Remove(_rows[place]);
            _rows.RemoveAt(place);
        }
    }
}

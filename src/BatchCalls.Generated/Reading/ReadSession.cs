namespace BatchCalls.Generated.Reading;

/// <summary>What the reading of one body gathers beside its DTO.</summary>
internal sealed class ReadSession(JsonPathTree tree, DeviationLog log)
{
    /// <summary>More are no page of rows.</summary>
    public const int MostUnreadableRows = 100_000;

    private static readonly int KindCount = Enum.GetValues<DeviationKind>().Length;

    private ulong[] _told = [];

    // By place: one more than where the object begins that had it last.
    private int[] _metIn = [];
    private List<ContractDeviation>? _deviations;
    private List<UnreadableRow>? _unreadableRows;
    private HashSet<JsonPathNode>? _rejectedIn;

    public JsonPathTree Tree => tree;

    public KeptJson Kept { get; } = new();

    public RepeatedTexts Texts { get; } = new();

    /// <summary>As many as the operation's last answer had.</summary>
    public int RowsExpected
    {
        get => log.RowsExpected;
        set => log.RowsExpected = value;
    }

    public List<UnreadableRow> UnreadableRows => _unreadableRows ??= [];

    /// <summary>Distinct, in the order of the body.</summary>
    public IReadOnlyList<ContractDeviation> Deviations => _deviations ?? [];

    public bool HasUnreadableRows => _unreadableRows is { Count: > 0 };

    /// <summary>Keeps a row that could not be read. False for one too many: reports of rows take more memory than rows.</summary>
    /// <param name="items">The list's.</param>
    public bool TryReject(UnreadableRow row, JsonPathNode items)
    {
        if (UnreadableRows.Count == MostUnreadableRows)
        {
            return false;
        }

        (_rejectedIn ??= []).Add(items);
        UnreadableRows.Add(row);
        return true;
    }

    /// <summary>Takes back the unreadable rows of a list, if it is one that has any.</summary>
    public void ForgetRows(JsonPathNode list)
    {
        if (_rejectedIn?.Remove(list.Items()) is true)
        {
            var start = list.Text + "[";
            UnreadableRows.RemoveAll(row => row.Path.StartsWith(start, StringComparison.Ordinal));
        }
    }

    /// <summary>Whether the object that begins there has had this undocumented property before.</summary>
    public bool IsMetAgain(JsonPathNode place, int objectStart)
    {
        if (place.Ordinal >= _metIn.Length)
        {
            Array.Resize(ref _metIn, place.Ordinal + 16);
        }

        var isMet = _metIn[place.Ordinal] == objectStart + 1;
        _metIn[place.Ordinal] = objectStart + 1;
        return isMet;
    }

    public void Tell(DeviationKind kind, JsonPathNode place)
    {
        var bit = (place.Ordinal * KindCount) + (int)kind;
        if (bit / 64 >= _told.Length)
        {
            Array.Resize(ref _told, (bit / 64) + 4);
        }

        if ((_told[bit / 64] & (1UL << (bit % 64))) != 0)
        {
            return;
        }

        _told[bit / 64] |= 1UL << (bit % 64);
        var deviation = log.Tell(kind, place);
        DeviationMetric.Count(deviation);
        (_deviations ??= []).Add(deviation);
    }
}

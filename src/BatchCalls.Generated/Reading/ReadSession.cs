namespace BatchCalls.Generated.Reading;

/// <summary>What the reading of one body gathers beside its DTO.</summary>
internal sealed class ReadSession(JsonPathTree tree, DeviationLog log)
{
    private static readonly int KindCount = Enum.GetValues<DeviationKind>().Length;

    private ulong[] _told = [];
    private List<ContractDeviation>? _deviations;
    private List<UnreadableRow>? _unreadableRows;

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

    /// <summary>Takes back the unreadable rows of a list.</summary>
    public void ForgetRows(JsonPathNode list) =>
        _unreadableRows?.RemoveAll(row => row.Path.StartsWith(list.Text + "[", StringComparison.Ordinal));

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

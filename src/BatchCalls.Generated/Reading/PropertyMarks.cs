namespace BatchCalls.Generated.Reading;

/// <summary>
/// Which of a DTO's properties have a value and which are null; the others did not come. Every row has one, so it is as small as can
/// be: 64 properties in place, the rest in an array.
/// </summary>
internal struct PropertyMarks
{
    private ulong _values;
    private ulong _nulls;

    // Values and nulls of the 64 properties from 64 on, then of the next.
    private ulong[]? _rest;

    /// <param name="seen">Those that came.</param>
    /// <param name="nulls">Those that came as null.</param>
    /// <param name="unreadable">Those whose value could not be read.</param>
    public PropertyMarks(in PropertySet seen, in PropertySet nulls, in PropertySet unreadable)
    {
        _values = seen.First & ~(nulls.First | unreadable.First);
        _nulls = nulls.First;
        for (var word = 0; word < (seen.Rest?.Length ?? 0); word++)
        {
            var (isNull, isUnreadable) = (WordOf(nulls, word), WordOf(unreadable, word));
            Array.Resize(ref _rest, (word + 1) * 2);
            _rest[word * 2] = seen.Rest![word] & ~(isNull | isUnreadable);
            _rest[(word * 2) + 1] = isNull;
        }
    }

    public readonly bool HasValue(int index) => (WordOf(index, isNull: false) & Bit(index)) != 0;

    public readonly bool IsNull(int index) => (WordOf(index, isNull: true) & Bit(index)) != 0;

    public void Set(int index, bool isNull)
    {
        if (index >= 64 && (_rest?.Length ?? 0) <= PlaceOf(index) + 1)
        {
            Array.Resize(ref _rest, PlaceOf(index) + 2);
        }

        ref var values = ref index < 64 ? ref _values : ref _rest![PlaceOf(index)];
        ref var nulls = ref index < 64 ? ref _nulls : ref _rest![PlaceOf(index) + 1];
        values = isNull ? values & ~Bit(index) : values | Bit(index);
        nulls = isNull ? nulls | Bit(index) : nulls & ~Bit(index);
    }

    private readonly ulong WordOf(int index, bool isNull)
    {
        if (index < 64)
        {
            return isNull ? _nulls : _values;
        }

        var place = PlaceOf(index) + (isNull ? 1 : 0);
        return place < (_rest?.Length ?? 0) ? _rest![place] : 0;
    }

    private static ulong WordOf(in PropertySet set, int word) => word < (set.Rest?.Length ?? 0) ? set.Rest![word] : 0;

    private static ulong Bit(int index) => 1UL << (index % 64);

    private static int PlaceOf(int index) => ((index / 64) - 1) * 2;
}

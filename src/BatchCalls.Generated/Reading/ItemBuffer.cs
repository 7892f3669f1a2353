using System.Runtime.CompilerServices;

namespace BatchCalls.Generated.Reading;

/// <summary>Gathers a list's items: the few that most lists have without a list for them.</summary>
internal ref struct ItemBuffer<T>
{
    private const int Few = 8;

    private FirstItems _first;
    private List<T>? _all;
    private int _count;

    public void Add(T item)
    {
        if (_count < Few)
        {
            _first[_count++] = item;
            return;
        }

        _all ??= [.. _first];
        _all.Add(item);
    }

    public readonly T[] ToArray() => _all is null ? _first[.._count].ToArray() : [.. _all];

    [InlineArray(Few)]
    private struct FirstItems
    {
        private T _item;
    }
}

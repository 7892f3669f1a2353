namespace BatchCalls.Generated.Reading;

/// <summary>A set of property indexes: 64 in place, as most objects need, and an array for the rest.</summary>
internal struct PropertySet
{
    private ulong _first;
    private ulong[]? _rest;

    /// <summary>The indexes up to 63, as bits.</summary>
    public readonly ulong First => _first;

    /// <summary>The others, 64 to a word; null if there is none.</summary>
    public readonly ulong[]? Rest => _rest;

    public readonly bool IsEmpty => _first == 0 && (_rest is null || Array.TrueForAll(_rest, bits => bits == 0));

    public void Add(int index)
    {
        if (index < 64)
        {
            _first |= 1UL << index;
            return;
        }

        var word = (index / 64) - 1;
        if (_rest is null || _rest.Length <= word)
        {
            Array.Resize(ref _rest, word + 1);
        }

        _rest[word] |= 1UL << (index % 64);
    }

    public void Remove(int index)
    {
        if (index < 64)
        {
            _first &= ~(1UL << index);
        }
        else if (_rest is not null && _rest.Length > (index / 64) - 1)
        {
            _rest[(index / 64) - 1] &= ~(1UL << (index % 64));
        }
    }

    public readonly bool Contains(int index)
    {
        if (index < 64)
        {
            return (_first & (1UL << index)) != 0;
        }

        var word = (index / 64) - 1;
        return _rest is not null && word < _rest.Length && (_rest[word] & (1UL << (index % 64))) != 0;
    }

    /// <summary>Whether every index of <paramref name="other"/> is in this set.</summary>
    public readonly bool Covers(in PropertySet other)
    {
        if ((other._first & ~_first) != 0)
        {
            return false;
        }

        for (var word = 0; word < (other._rest?.Length ?? 0); word++)
        {
            var own = _rest is not null && word < _rest.Length ? _rest[word] : 0;
            if ((other._rest![word] & ~own) != 0)
            {
                return false;
            }
        }

        return true;
    }
}

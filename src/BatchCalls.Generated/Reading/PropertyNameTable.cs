using System.Buffers.Binary;
using System.Numerics;

namespace BatchCalls.Generated.Reading;

/// <summary>
/// Finds a property by its UTF-8 name without decoding it: by what followed the property before it the last time, since all rows
/// of a provider have one order, and else by open addressing over the name's length, first and last bytes.
/// </summary>
internal sealed class PropertyNameTable
{
    private readonly byte[][] _names;
    private readonly int[] _slots;

    // Guesses, by the index before, from -1 on. Threads may overwrite each other's: a guess is compared before it is believed.
    private readonly int[] _following;

    public PropertyNameTable(PropertyShape[] properties)
    {
        _names = Array.ConvertAll(properties, property => property.Utf8Name);
        _following = new int[properties.Length + 1];
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, properties.Length * 2))];
        for (var index = 0; index < properties.Length; index++)
        {
            var slot = Hash(_names[index]) & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = index + 1;
        }
    }

    /// <summary>-1 when there is none of that name.</summary>
    public int IndexOf(ReadOnlySpan<byte> name, int previous)
    {
        var guess = _following[previous + 1];
        if (guess < _names.Length && name.SequenceEqual(_names[guess]))
        {
            return guess;
        }

        var index = Find(name);
        if (index >= 0)
        {
            _following[previous + 1] = index;
        }

        return index;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        var slot = Hash(name) & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            var index = _slots[slot] - 1;
            if (name.SequenceEqual(_names[index]))
            {
                return index;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    // The ends and the length tell the names of one object apart: total_contacts, failed_contacts, completed_contacts.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length >= 4)
        {
            var head = BinaryPrimitives.ReadUInt32LittleEndian(name);
            var tail = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
            var mixed = unchecked(((head * 31) ^ tail ^ (uint)name.Length) * 0x9E3779B1u);
            return (int)(mixed >> 8);
        }

        var hash = name.Length;
        foreach (var value in name)
        {
            hash = (hash * 31) + value;
        }

        return hash;
    }
}

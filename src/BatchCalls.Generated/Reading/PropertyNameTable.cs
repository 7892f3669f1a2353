using System.Buffers.Binary;
using System.Numerics;

namespace BatchCalls.Generated.Reading;

/// <summary>Finds a property by its UTF-8 name without decoding it: open addressing over the name's length and first bytes.</summary>
internal sealed class PropertyNameTable
{
    private readonly PropertyShape[] _properties;
    private readonly int[] _slots;

    public PropertyNameTable(PropertyShape[] properties)
    {
        _properties = properties;
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, properties.Length * 2))];
        for (var index = 0; index < properties.Length; index++)
        {
            var slot = Hash(properties[index].Utf8Name) & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = index + 1;
        }
    }

    /// <summary>-1 when there is none of that name.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        var slot = Hash(name) & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            var index = _slots[slot] - 1;
            if (name.SequenceEqual(_properties[index].Utf8Name))
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

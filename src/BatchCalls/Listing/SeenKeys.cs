using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace BatchCalls.Listing;

/// <summary>The keys of all rows that a listing has received, or all its cursors: what grows with it, and so is packed.</summary>
/// <remarks>
/// A <see cref="HashSet{T}"/> of strings takes about 130 bytes for a key of 36 letters; this takes about 50. Entries lie one behind
/// the other in blocks: a key's size, then the key in ASCII where that holds it and in UTF-16 otherwise. A table of their places is
/// probed from the entry's hash on.
/// </remarks>
internal sealed class SeenKeys
{
    private const int BlockSize = 1 << 16;
    private const int SmallestBlock = 1 << 10;
    private const int HeaderSize = sizeof(int);

    private readonly List<byte[]> _blocks = [];
    private int[] _places = new int[256];
    private int _used = BlockSize;

    public int Count { get; private set; }

    public bool Contains(string key) => _places[SlotOf(Write(key))] != 0;

    /// <summary>False if it was there.</summary>
    public bool Add(string key)
    {
        var place = Write(key);
        var slot = SlotOf(place);
        if (_places[slot] != 0)
        {
            return false;
        }

        _places[slot] = place;
        _used = Math.Min(_used + EntryAt(place).Length, BlockSize);
        Count++;
        if (Count > _places.Length / 4 * 3)
        {
            Grow();
        }

        return true;
    }

    public void AddAll(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Add(key);
        }
    }

    /// <summary>Behind the last entry, where it stays only if it is new. Its place.</summary>
    private int Write(string key)
    {
        var isAscii = Ascii.IsValid(key);
        var size = isAscii ? key.Length : key.Length * sizeof(char);
        if (_used + HeaderSize + size > Math.Min(BlockSize, _blocks.LastOrDefault([]).Length))
        {
            var usual = _blocks.Count < 6 ? SmallestBlock << _blocks.Count : BlockSize;
            _blocks.Add(new byte[Math.Max(HeaderSize + size, usual)]);
            _used = 0;
        }

        var entry = _blocks[^1].AsSpan(_used);
        BinaryPrimitives.WriteInt32LittleEndian(entry, (size << 1) | (isAscii ? 1 : 0));
        if (isAscii)
        {
            Encoding.ASCII.GetBytes(key, entry[HeaderSize..]);
        }
        else
        {
            MemoryMarshal.AsBytes(key.AsSpan()).CopyTo(entry[HeaderSize..]);
        }

        // Blocks count from one: zero is an empty place.
        return (_blocks.Count * BlockSize) + _used;
    }

    /// <summary>Where the entry is in the table, or the free slot where it would be.</summary>
    private int SlotOf(int place)
    {
        var entry = EntryAt(place);
        var slot = FirstSlot(entry, _places);
        while (_places[slot] != 0 && !EntryAt(_places[slot]).SequenceEqual(entry))
        {
            slot = (slot + 1) & (_places.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var places = new int[_places.Length * 2];
        foreach (var place in _places.Where(place => place != 0))
        {
            var slot = FirstSlot(EntryAt(place), places);
            while (places[slot] != 0)
            {
                slot = (slot + 1) & (places.Length - 1);
            }

            places[slot] = place;
        }

        _places = places;
    }

    private ReadOnlySpan<byte> EntryAt(int place)
    {
        var entry = _blocks[(place / BlockSize) - 1].AsSpan(place % BlockSize);
        return entry[..(HeaderSize + (BinaryPrimitives.ReadInt32LittleEndian(entry) >> 1))];
    }

    private static int FirstSlot(ReadOnlySpan<byte> entry, int[] places)
    {
        var hash = default(HashCode);
        hash.AddBytes(entry);
        return hash.ToHashCode() & (places.Length - 1);
    }
}

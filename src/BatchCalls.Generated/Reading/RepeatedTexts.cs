using System.Buffers.Binary;
using System.Text;

namespace BatchCalls.Generated.Reading;

/// <summary>
/// Short texts that come again within one body, such as an agent's id, as one string each. They are forgotten with the body: a
/// telephone number lives no longer than the rows that have it.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int Slots = 32;
    private const int LongestText = 64;

    // Two a slot: one that has come again, and the newest, so that ids, of which each is another, push out none but each other.
    private readonly string?[] _texts = new string?[2 * Slots];

    /// <summary>-1 for a text that is not worth it.</summary>
    public static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8.Length > LongestText)
        {
            return -1;
        }

        var (head, tail) = utf8.Length < sizeof(ulong)
            ? ((ulong)utf8[0], (ulong)utf8[^1])
            : (BinaryPrimitives.ReadUInt64LittleEndian(utf8), BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]));
        var hash = unchecked(((head * 31) ^ tail ^ (uint)utf8.Length) * 0x9E3779B97F4A7C15UL);
        return 2 * (int)(hash >> 59);
    }

    /// <summary>Null if the slot holds other texts. Of ASCII alone: others are few.</summary>
    public string? Find(int slot, ReadOnlySpan<byte> utf8)
    {
        if (_texts[slot] is { } known && Ascii.Equals(utf8, known))
        {
            return known;
        }

        if (_texts[slot + 1] is not { } newest || !Ascii.Equals(utf8, newest))
        {
            return null;
        }

        (_texts[slot], _texts[slot + 1]) = (newest, _texts[slot]);
        return newest;
    }

    public void Keep(int slot, string text) => _texts[slot + 1] = text;
}

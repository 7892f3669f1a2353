namespace BatchCalls.Generated.Reading;

/// <summary>
/// Collects the members that a DTO has no typed place for, as JSON text. A nested object's members lie behind those that its
/// parent has collected so far, and are taken before the parent goes on: one buffer serves the whole body.
/// </summary>
internal sealed class KeptJson
{
    private byte[] _buffer = [];
    private int _length;

    public int Length => _length;

    /// <summary>The value of a documented member that has none to keep after all; null itself is never kept of one.</summary>
    public static ReadOnlySpan<byte> Nothing => "null"u8;

    /// <param name="name">The quoted name with its colon.</param>
    /// <param name="value">The value's JSON.</param>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var needed = _length + name.Length + value.Length + 1;
        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(needed, Math.Max(256, _buffer.Length * 2)));
        }

        _buffer[_length++] = (byte)',';
        name.CopyTo(_buffer.AsSpan(_length));
        _length += name.Length;
        value.CopyTo(_buffer.AsSpan(_length));
        _length += value.Length;
    }

    /// <summary>The members from <paramref name="start"/> on as one JSON object, or null when there are none.</summary>
    public byte[]? TakeFrom(int start)
    {
        if (_length == start)
        {
            return null;
        }

        var json = new byte[_length - start + 1];
        _buffer.AsSpan(start.._length).CopyTo(json);
        json[0] = (byte)'{';
        json[^1] = (byte)'}';
        _length = start;
        return json;
    }
}

using System.Text;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Serving;

/// <summary>Rows serialised beforehand, with commas between them, so that any page is a slice.</summary>
internal sealed class ServedRows
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;

    public ServedRows(WireShape shape, int count)
    {
        var bytes = new MemoryStream();
        _starts = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            _starts[i] = (int)bytes.Length;
            bytes.Write(Encoding.UTF8.GetBytes(shape.Row(i)));
            bytes.WriteByte((byte)',');
        }

        _starts[count] = (int)bytes.Length;
        _bytes = bytes.ToArray();
    }

    public int Count => _starts.Length - 1;

    /// <summary>The rows of a page, with the commas between them.</summary>
    public ReadOnlyMemory<byte> Slice(PageBounds page) =>
        page.Count == 0 ? default : _bytes.AsMemory(_starts[page.First].._starts[page.First + page.Count])[..^1];
}

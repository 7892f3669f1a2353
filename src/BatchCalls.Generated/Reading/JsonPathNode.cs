using System.Text;

namespace BatchCalls.Generated.Reading;

/// <summary>
/// A place in an operation's answer, without list indexes: <c>$.data[].status</c>. Nodes are made on first use and kept for
/// the client's life, so that a deviation costs no allocation when it comes again.
/// </summary>
internal sealed class JsonPathNode
{
    private const int LongestShownName = 64;

    private readonly JsonPathTree _tree;
    private readonly Lock _growing = new();
    private JsonPathNode?[]? _documented;
    private JsonPathNode? _items;
    private (byte[] Name, JsonPathNode Node)[] _undocumented = [];

    internal JsonPathNode(JsonPathTree tree, int ordinal, string text)
    {
        _tree = tree;
        Ordinal = ordinal;
        Text = text;
    }

    // A property name of the provider's own making may be anything, a telephone number too. Only a plain name is shown.
    private static ReadOnlySpan<byte> Unshown => "*"u8;

    /// <summary>Unique in the tree, from 0 without gaps.</summary>
    public int Ordinal { get; }

    public string Text { get; }

    /// <summary>False where it stands for all names that are not shown.</summary>
    public bool IsOneName => Text[^1] != '*';

    public JsonPathNode Items()
    {
        if (_items is { } known)
        {
            return known;
        }

        if (this == _tree.Overflow)
        {
            return this;
        }

        lock (_growing)
        {
            return _items ??= _tree.Grow(Text + "[]");
        }
    }

    public JsonPathNode Property(ModelShape shape, int index)
    {
        if (Volatile.Read(ref _documented) is { } known && index < known.Length && known[index] is { } child)
        {
            return child;
        }

        if (this == _tree.Overflow)
        {
            return this;
        }

        lock (_growing)
        {
            var children = _documented ?? new JsonPathNode?[shape.Count];
            children[index] ??= _tree.Grow($"{Text}.{shape[index].Name}");
            Volatile.Write(ref _documented, children);
            return children[index]!;
        }
    }

    public JsonPathNode Undocumented(ReadOnlySpan<byte> name)
    {
        if (this == _tree.Overflow)
        {
            return this;
        }

        name = IsShown(name) ? name : Unshown;
        return Met(name) ?? Meet(name);
    }

    private JsonPathNode? Met(ReadOnlySpan<byte> name)
    {
        foreach (var (known, node) in Volatile.Read(ref _undocumented))
        {
            if (name.SequenceEqual(known))
            {
                return node;
            }
        }

        return null;
    }

    private JsonPathNode Meet(ReadOnlySpan<byte> name)
    {
        lock (_growing)
        {
            if (Met(name) is { } known)
            {
                return known;
            }

            if (!name.SequenceEqual(Unshown) && !_tree.TryTakeUndocumentedName())
            {
                return Undocumented(Unshown);
            }

            var node = _tree.Grow($"{Text}.{Encoding.ASCII.GetString(name)}");
            Volatile.Write(ref _undocumented, [.. _undocumented, (name.ToArray(), node)]);
            return node;
        }
    }

    private static bool IsShown(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > LongestShownName || char.IsAsciiDigit((char)name[0]))
        {
            return false;
        }

        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter != '_')
            {
                return false;
            }
        }

        return true;
    }
}

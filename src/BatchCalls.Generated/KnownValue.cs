using System.Text;

namespace BatchCalls.Generated;

/// <summary>A documented text of an open enum, in both encodings.</summary>
public sealed class KnownValue(string text)
{
    /// <summary>As on the wire.</summary>
    public string Text { get; } = text;

    internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(text);

    /// <summary>Compares exactly: another case is another value.</summary>
    public static bool IsAmong(ReadOnlySpan<KnownValue> known, string text)
    {
        foreach (var value in known)
        {
            if (value.Text == text)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace BatchCalls.Generated.Reading;

/// <summary>Reads one JSON value that is not null.</summary>
/// <remarks>
/// Called with the reader on the value's first token. Leaves it on the value's last token, whether it could be read or not.
/// Whoever returns false has called <see cref="ModelReader.Fail"/>.
/// </remarks>
public interface IValueReader<T>
{
    /// <summary>False when the value is not one of this type; the value is then skipped.</summary>
    static abstract bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out T value);
}

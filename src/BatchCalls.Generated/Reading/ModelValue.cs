using System.Diagnostics.CodeAnalysis;

namespace BatchCalls.Generated.Reading;

/// <summary>A generated DTO.</summary>
public readonly struct ModelValue<T> : IValueReader<T>
    where T : JsonModel, IModel<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out T value) => T.TryRead(ref reader, out value);
}

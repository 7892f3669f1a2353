using System.Diagnostics.CodeAnalysis;

namespace BatchCalls.Generated.Reading;

/// <summary>A generated DTO: knows how to read itself.</summary>
public interface IModel<TSelf>
    where TSelf : JsonModel, IModel<TSelf>
{
    /// <summary>As <see cref="IValueReader{T}.TryRead"/>.</summary>
    static abstract bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out TSelf model);
}

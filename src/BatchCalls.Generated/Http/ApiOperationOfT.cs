using System.Diagnostics.CodeAnalysis;
using BatchCalls.Generated.Reading;

namespace BatchCalls.Generated.Http;

/// <summary>An operation that answers with a body.</summary>
public abstract class ApiOperation<T> : ApiOperation
{
    private protected ApiOperation(string provider, string id, string documentHash, params ApiError[] errors)
        : base(provider, id, documentHash, errors)
    {
    }

    internal abstract bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out T result);
}

/// <inheritdoc/>
public sealed class ApiOperation<T, TReader>(string provider, string id, string documentHash, params ApiError[] errors)
    : ApiOperation<T>(provider, id, documentHash, errors)
    where TReader : IValueReader<T>
{
    internal override bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out T result) => TReader.TryRead(ref reader, out result);
}

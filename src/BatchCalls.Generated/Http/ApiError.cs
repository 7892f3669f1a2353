using BatchCalls.Generated.Reading;

namespace BatchCalls.Generated.Http;

/// <summary>The documented body of an error status.</summary>
public abstract class ApiError
{
    private protected ApiError(string status) => Status = status;

    /// <summary>As in the document: <c>401</c>, <c>default</c>.</summary>
    internal string Status { get; }

    /// <summary>Null when the body is not as documented: what counts is the status, which is told anyway.</summary>
    internal abstract object? Read(ref ModelReader reader);
}

/// <inheritdoc/>
public sealed class ApiError<T, TReader>(string status) : ApiError(status)
    where TReader : IValueReader<T>
{
    internal override object? Read(ref ModelReader reader) => TReader.TryRead(ref reader, out var error) ? error : null;
}

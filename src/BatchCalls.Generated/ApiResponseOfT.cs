using System.Net;
using System.Net.Http.Headers;

namespace BatchCalls.Generated;

/// <summary>A successful answer with a body.</summary>
public sealed class ApiResponse<T> : ApiResponse
{
    internal ApiResponse(
        HttpStatusCode statusCode,
        HttpResponseHeaders headers,
        string? requestId,
        int attempts,
        T result,
        IReadOnlyList<ContractDeviation> deviations)
        : base(statusCode, headers, requestId, attempts)
    {
        Result = result;
        Deviations = deviations;
    }

    /// <summary>The body.</summary>
    public T Result { get; }

    /// <summary>In what this body differs from the document; distinct, in the body's order.</summary>
    public IReadOnlyList<ContractDeviation> Deviations { get; }
}

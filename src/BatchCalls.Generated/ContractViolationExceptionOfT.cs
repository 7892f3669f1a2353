using BatchCalls.Generated;

namespace BatchCalls;

/// <summary>As <see cref="ContractViolationException"/>, where some of the answer could be read: nothing of it is lost.</summary>
public sealed class ContractViolationException<T> : ContractViolationException
{
    internal ContractViolationException(
        string message,
        ExchangeFacts facts,
        IReadOnlyList<UnreadableRow> unreadableRows,
        IReadOnlyList<ContractDeviation> deviations,
        ApiResponse<T> response)
        : base(message, facts, unreadableRows, deviations) => Response = response;

    /// <summary>All that could be read.</summary>
    public ApiResponse<T> Response { get; }
}

using BatchCalls.Generated;

namespace BatchCalls.Listing;

/// <summary>A page as its generated client gives it, whether whole or with unreadable rows.</summary>
internal sealed record PageAnswer<TPage>(ApiResponse<TPage> Response, ContractViolationException? Violation)
{
    /// <summary>Rows that the server sent and that could not be read.</summary>
    public IReadOnlyList<UnreadableRow> UnreadableRows => Violation?.UnreadableRows ?? [];

    public static async Task<PageAnswer<TPage>> WhenReadAsync(Task<ApiResponse<TPage>> request)
    {
        try
        {
            return new PageAnswer<TPage>(await request.ConfigureAwait(false), Violation: null);
        }
        catch (ContractViolationException<TPage> violation) when (violation.Deviations.Count == 0)
        {
            return new PageAnswer<TPage>(violation.Response, violation);
        }
    }
}

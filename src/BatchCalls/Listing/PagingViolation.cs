using BatchCalls.Generated.Http;

namespace BatchCalls.Listing;

/// <summary>The wording of what can go wrong between two pages.</summary>
internal static class PagingViolation
{
    public static PagingException NoProgress<TPage>(ProviderOperation operation, PageAnswer<TPage> answer, string what, long rowsRead)
    {
        var facts = operation.Facts(answer.Response);
        return new PagingException(
            $"{facts.ProviderName} cannot be paged further in {facts}: {what}. Listing stopped after {rowsRead} batch calls to avoid an endless loop. "
                + "Report it to the provider's support.",
            facts,
            rowsRead);
    }

    public static ContractViolationException Unreadable<TPage>(ProviderOperation operation, PageAnswer<TPage> answer, string path) =>
        Violation.OfAnswer(operation.Facts(answer.Response), $"{path} is unreadable, so that whether more rows follow is not known");
}

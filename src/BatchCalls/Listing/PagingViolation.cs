using BatchCalls.Generated.Http;

namespace BatchCalls.Listing;

/// <summary>The wording of what can go wrong between two pages.</summary>
internal static class PagingViolation
{
    public static PagingException NoProgress(ExchangeFacts facts, string what, long rowsRead) => new(
        $"{facts.ProviderName} cannot be paged further in {facts}: {what}. Listing stopped after {rowsRead} batch call{(rowsRead == 1 ? "" : "s")} "
            + "to avoid an endless loop. Report it to the provider's support.",
        facts,
        rowsRead);

    public static ContractViolationException Unreadable(ExchangeFacts facts, string path) =>
        Violation.OfAnswer(facts, $"{path} is unreadable, so that whether more rows follow is not known");
}

namespace BatchCalls.Generated.Http;

/// <summary>The wording of contract violations.</summary>
internal static class Violation
{
    private const string Advice =
        "If the provider has changed its API, update its document or overlay; otherwise report it to the provider's support.";

    /// <param name="facts">What is known of the exchange.</param>
    /// <param name="reason">Completes "… broke its contract in list_batch_calls: ".</param>
    /// <param name="innerException">The cause, if any.</param>
    public static ContractViolationException OfAnswer(ExchangeFacts facts, string reason, Exception? innerException = null) =>
        new(Message(facts, reason), facts, [], [], innerException);

    public static ContractViolationException OfDeviation(ExchangeFacts facts, ContractDeviation deviation) =>
        new(Message(facts, $"strict reading refuses {deviation.Description}"), facts, [], [deviation]);

    public static ContractViolationException OfRows<T>(ExchangeFacts facts, IReadOnlyList<UnreadableRow> rows, ApiResponse<T> readable) =>
        new ContractViolationException<T>(Message(facts, Describe(rows)), facts, rows, [], readable);

    public static ContractViolationException OfDeviations<T>(
        ExchangeFacts facts, IReadOnlyList<UnreadableRow> rows, IReadOnlyList<ContractDeviation> deviations, ApiResponse<T> readable)
    {
        var reason = $"strict reading refuses {deviations.Count} deviation(s), the first: {deviations[0].Description}";
        if (rows.Count > 0)
        {
            reason = $"{Describe(rows)}; {reason}";
        }

        return new ContractViolationException<T>(Message(facts, reason), facts, rows, deviations, readable);
    }

    private static string Describe(IReadOnlyList<UnreadableRow> rows) =>
        rows.Count == 1 ? $"1 row is unreadable: {rows[0]}" : $"{rows.Count} rows are unreadable, the first because: {rows[0]}";

    private static string Message(ExchangeFacts facts, string reason) =>
        $"{facts.ProviderName} broke its contract in {facts}: {reason}. {Advice}";
}

namespace BatchCalls.ContractTests.Documents;

/// <param name="Old">Must be in the text. Every occurrence is replaced.</param>
internal sealed record TextEdit(string Old, string New)
{
    public string ApplyTo(string text) => text.Contains(Old, StringComparison.Ordinal)
        ? text.Replace(Old, New, StringComparison.Ordinal)
        : throw new AssertionException($"'{Old}' is no longer in the document. Adapt the edit.");
}

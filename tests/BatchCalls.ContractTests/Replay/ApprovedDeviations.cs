namespace BatchCalls.ContractTests.Replay;

/// <summary>In what the documented answers differ from their documents, as it has been approved.</summary>
internal static class ApprovedDeviations
{
    private static readonly string[] Lines =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Replay", "approved.deviations.txt"))
            .Where(line => !line.StartsWith('#'))];

    /// <summary>The answers that have a line.</summary>
    public static IEnumerable<string> Answers => Lines.Select(line => line.Split(": ")[0]);

    /// <param name="answer">As in <c>facade truedy list_batch_calls 200 example</c>.</param>
    public static IEnumerable<string> Of(string answer) =>
        Lines.Where(line => line.StartsWith(answer + ": ", StringComparison.Ordinal)).Select(line => line[(answer.Length + 2)..]);
}

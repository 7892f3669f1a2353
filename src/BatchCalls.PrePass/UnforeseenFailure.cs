namespace BatchCalls.PrePass;

/// <summary>A failure that nothing has a message for. A trace is of no use to who only has a document.</summary>
internal static class UnforeseenFailure
{
    /// <param name="subject">What the line begins with: the command, or the provider that it was at.</param>
    public static string Line(string subject, Exception failure) => PlainText.OneLine(
        $"{subject}: error: {failure.GetType().Name}: {failure.Message} This is a mistake of the command; report it with the document.");
}

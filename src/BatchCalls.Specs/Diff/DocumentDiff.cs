namespace BatchCalls.Specs.Diff;

/// <summary>
/// Compares two documents by what they mean to a reader of the answers and a sender of the requests. Order and spelling count
/// for nothing; callbacks, webhooks, links and schemas that no operation leads to are not looked at.
/// </summary>
public static class DocumentDiff
{
    /// <returns>The worst first, then in the order of the pointers. Empty if both mean the same.</returns>
    /// <exception cref="SpecException">A document contradicts itself, or refers to something that isn't there.</exception>
    public static IReadOnlyList<Change> Compare(OpenApiDocument old, OpenApiDocument @new)
    {
        var log = new ChangeLog();
        new ApiComparison(new Sides<DocumentSide>(new(old), new(@new)), log).Compare();
        return log.Sorted();
    }
}

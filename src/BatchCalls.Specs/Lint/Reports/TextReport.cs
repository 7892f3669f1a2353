namespace BatchCalls.Specs.Lint;

/// <summary>One line a finding, as compilers write them.</summary>
internal static class TextReport
{
    public static string Write(IReadOnlyList<Finding> findings) =>
        string.Concat(findings.Select(finding => finding.Diagnostic.Format(finding.Severity) + "\n"));
}

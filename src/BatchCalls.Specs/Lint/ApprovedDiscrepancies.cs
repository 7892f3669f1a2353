namespace BatchCalls.Specs.Lint;

/// <summary>
/// The discrepancies that we know and tolerate, from a provider's <c>*.discrepancies.txt</c>: one JSON pointer and keyword a
/// line, in blocks, each below the comment that says why.
/// </summary>
public sealed class ApprovedDiscrepancies
{
    private readonly List<(string Line, SourcePosition Position, bool IsExplained)> _entries;

    private ApprovedDiscrepancies(string file, List<(string Line, SourcePosition Position, bool IsExplained)> entries) =>
        (File, _entries) = (file, entries);

    /// <summary>As the caller named it.</summary>
    public string File { get; }

    public IReadOnlyList<string> Lines => [.. _entries.Select(entry => entry.Line)];

    /// <param name="file">Nothing is approved if it doesn't exist.</param>
    /// <exception cref="SpecException">A line isn't a JSON pointer with a keyword, or stands twice.</exception>
    public static ApprovedDiscrepancies Load(string file)
    {
        var entries = new List<(string Line, SourcePosition Position, bool IsExplained)>();
        var isExplained = false;
        foreach (var (text, number) in Read(file).Select((line, index) => (line.Trim(), index + 1)))
        {
            if (text is "" or ['#', ..])
            {
                isExplained = text.Length > 0;
                continue;
            }

            var line = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var position = new SourcePosition(file, number, 1);
            if (line is not ['/', ..] || !line.Contains(' ', StringComparison.Ordinal) || entries.Exists(entry => entry.Line == line))
            {
                throw new SpecException(new Diagnostic(
                    file, null, SpecCode.InvalidDiscrepancy,
                    "Expected '<JSON pointer> <keyword>', each once, or a comment that begins with '#'. Correct the line.", position));
            }

            entries.Add((line, position, isExplained));
        }

        return new ApprovedDiscrepancies(file, entries);
    }

    /// <summary>What has to be approved, dropped or explained before document and file agree.</summary>
    public IReadOnlyList<Diagnostic> Compare(string document, IReadOnlyList<Discrepancy> found)
    {
        var approved = _entries.Select(entry => entry.Line).ToHashSet();
        var present = found.Select(discrepancy => discrepancy.Line).ToHashSet();
        return
        [
            .. found.Where(discrepancy => !approved.Contains(discrepancy.Line)).Select(New),
            .. _entries.Where(entry => !present.Contains(entry.Line)).Select(entry => new Diagnostic(
                File, "#" + entry.Line[..entry.Line.LastIndexOf(' ')], SpecCode.VanishedDiscrepancy,
                $"'{entry.Line}' is approved, and the document has it no longer. Drop the line.", entry.Position)),
            .. _entries.Where(entry => !entry.IsExplained).Select(entry => new Diagnostic(
                File, "#" + entry.Line[..entry.Line.LastIndexOf(' ')], SpecCode.UnexplainedDiscrepancy,
                $"Nothing says why '{entry.Line}' is tolerated. Write a comment above it.", entry.Position)),
        ];

        Diagnostic New(Discrepancy discrepancy) => discrepancy.In(
            document, SpecCode.NewDiscrepancy,
            $"Correct it in the overlay, and approve it by this line in {File}, below a comment that says why: {discrepancy.Line}");
    }

    private static string[] Read(string file)
    {
        try
        {
            return System.IO.File.Exists(file) ? System.IO.File.ReadAllLines(file) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpecException(
                new Diagnostic(file, null, SpecCode.FileNotReadable, "The file can't be read. Check that it may be read."), e);
        }
    }
}

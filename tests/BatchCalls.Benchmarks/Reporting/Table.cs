using System.Text;

namespace BatchCalls.Benchmarks.Reporting;

/// <summary>A table in Markdown.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public Table Add(params IReadOnlyList<string> cells)
    {
        _rows.Add(cells);
        return this;
    }

    /// <summary>The first column to the left, the others to the right.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(columns);
        text.Append("|---|").AppendJoin('|', columns.Skip(1).Select(_ => "--:")).Append("|\n");
        _rows.ForEach(Append);
        return text.ToString();

        void Append(IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}

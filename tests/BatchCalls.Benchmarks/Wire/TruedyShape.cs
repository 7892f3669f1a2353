namespace BatchCalls.Benchmarks.Wire;

/// <summary>Truedy: pages by offset.</summary>
/// <param name="row">A row of an id, a number and an index.</param>
internal sealed class TruedyShape(string name, Func<string, long, int, string> row) : WireShape(name, "batch_")
{
    public override string Head => "{\"data\":[";

    public override string Row(int index) => row(Id(index), Number(index), index);

    public override string Tail(PageBounds page) => $$$"""
        ],"meta":{"request_id":"req_32e7531c-8","ts":"2026-03-03T20:30:21.310278Z"},
        "pagination":{"total":{{{page.Total}}},"limit":{{{page.Limit}}},"offset":{{{page.First}}},
        "has_more":{{{page.HasMoreText}}}}}
        """.ReplaceLineEndings("");

    public override int Start(Func<string, string?> query) =>
        int.Parse(query("offset") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}

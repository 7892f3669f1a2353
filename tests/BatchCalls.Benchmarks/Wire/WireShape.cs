using System.Globalization;

namespace BatchCalls.Benchmarks.Wire;

/// <summary>How a provider's listing looks on the wire.</summary>
/// <param name="name">In the server's paths.</param>
/// <param name="idPrefix">What its ids begin with.</param>
internal abstract class WireShape(string name, string idPrefix)
{
    public static IReadOnlyList<WireShape> All { get; } =
    [
        new TruedyShape("truedy", TruedyRows.OfTheSchema),
        new TruedyShape("truedy-example", TruedyRows.OfTheExample),
        new TruedyShape("truedy-unknown", TruedyRows.OfAnExampleNobodyDocuments),
        new ThreetoneShape(),
        new OpenAiShape(),
        new AnthropicShape(),
    ];

    public string Name => name;

    /// <summary>The JSON of one row.</summary>
    public abstract string Row(int index);

    /// <summary>What a page has in front of its rows.</summary>
    public abstract string Head { get; }

    /// <summary>What a page has behind its rows.</summary>
    public abstract string Tail(PageBounds page);

    /// <summary>The first row that a request asks for.</summary>
    /// <param name="query">A parameter of the request by its name; null when it is absent.</param>
    public abstract int Start(Func<string, string?> query);

    /// <summary>What a listing of so many rows has to deliver.</summary>
    public Tally Expected(int rows) =>
        Enumerable.Range(0, rows).Aggregate(new Tally(), (tally, index) => tally.With(Id(index), Number(index)));

    /// <summary>A page as the provider would send it.</summary>
    public string Page(PageBounds page) =>
        Head + string.Join(',', Enumerable.Range(page.First, page.Count).Select(Row)) + Tail(page);

    public static WireShape Named(string name) => All.First(shape => shape.Name == name);

    /// <summary>The number that stands in the sum: it differs from row to row, so that the sum tells another order.</summary>
    public static long Number(int index) => 100 + (index % 991);

    protected string Id(int index) => $"{idPrefix}{index:x8}";

    /// <summary>The row behind the one that a cursor names; the first without a cursor.</summary>
    protected static int Behind(string? cursor) =>
        string.IsNullOrEmpty(cursor) ? 0 : int.Parse(cursor.AsSpan(cursor.Length - 8), NumberStyles.HexNumber) + 1;
}

using System.Globalization;
using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Policy;

/// <summary>
/// A body, <c>unknown-status.json</c>; what becomes of it, <c>unknown-status.expected.txt</c>; and, where the defaults do not
/// serve, its status line and headers, <c>unknown-status.head.txt</c>.
/// </summary>
internal sealed record Fixture(Wire Wire, string BodyFile)
{
    private const string ExpectedEnd = ".expected.txt";
    private const string HeadEnd = ".head.txt";

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static IEnumerable<Fixture> All =>
        from wire in Wire.All
        from file in Directory.EnumerateFiles(Path.Combine(Root, wire.Provider)).Order(StringComparer.Ordinal)
        where !file.EndsWith(ExpectedEnd, StringComparison.Ordinal) && !file.EndsWith(HeadEnd, StringComparison.Ordinal)
        select new Fixture(wire, file);

    public string Expected => File.ReadAllText(Sibling(ExpectedEnd));

    public Answer Answer()
    {
        var head = File.Exists(Sibling(HeadEnd)) ? File.ReadAllLines(Sibling(HeadEnd)) : [];
        return new Answer(File.ReadAllBytes(BodyFile))
        {
            Status = Header("HTTP") is { } status ? int.Parse(status, CultureInfo.InvariantCulture) : 200,
            ContentType = head.Contains("Content-Type:") ? null : Header("Content-Type:") ?? DefaultContentType,
            ContentEncoding = Header("Content-Encoding:"),
        };

        string? Header(string name) =>
            head.FirstOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal))?[(name.Length + 1)..];
    }

    public override string ToString() => $"{Wire} {Path.GetFileNameWithoutExtension(BodyFile)}";

    private string DefaultContentType => Path.GetExtension(BodyFile) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".txt" => "text/plain",
        _ => "application/json",
    };

    private string Sibling(string end) => Path.ChangeExtension(BodyFile, null) + end;
}

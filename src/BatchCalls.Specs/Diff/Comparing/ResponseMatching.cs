using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Reads the responses of an operation by their status, as the pre-pass does.</summary>
internal static class ResponseMatching
{
    private const string Usual = "200";
    private const string Default = "default";

    /// <summary>
    /// Both documents' responses. A range of all successes without any other, and a default without any success, is what
    /// <c>200</c> is in the other document.
    /// </summary>
    public static Sides<Dictionary<string, JToken>> Match(Sides<Dictionary<string, JToken>> declared) =>
        new(Matched(declared.Old, declared.New), Matched(declared.New, declared.Old));

    /// <summary>In one spelling: <c>4xx</c> is <c>4XX</c>.</summary>
    public static Dictionary<string, JToken> Of(DocumentSide side, PathOperation operation) =>
        side.Document.Source.ObjectAt(operation.Source, "responses").Properties()
            .Where(property => !property.Name.StartsWith("x-", StringComparison.Ordinal))
            .GroupBy(property => property.Name.Replace('x', 'X'), property => property.Value)
            .ToDictionary(spellings => spellings.Key, spellings => spellings.Last());

    public static bool IsRange(string status) => status.EndsWith("XX", StringComparison.Ordinal);

    public static bool IsSuccess(string status, Dictionary<string, JToken> responses) =>
        status[0] == '2' || (status == Default && !responses.Keys.Any(key => key[0] == '2'));

    private static Dictionary<string, JToken> Matched(Dictionary<string, JToken> own, Dictionary<string, JToken> other) =>
        CatchAll(own) is { } name && IsUsual(name, other)
            ? own.ToDictionary(entry => entry.Key == name ? Usual : entry.Key, entry => entry.Value)
            : own;

    private static bool IsUsual(string name, Dictionary<string, JToken> other) => CatchAll(other) is { } another
        ? another != name
        : other.ContainsKey(Usual) && (name == Default || !other.ContainsKey(name));

    private static string? CatchAll(Dictionary<string, JToken> responses) =>
        responses.Keys.Where(key => key[0] == '2').ToList() switch
    {
        [var only] when IsRange(only) => only,
        [] when responses.ContainsKey(Default) => Default,
        _ => null,
    };
}

using System.Globalization;
using System.Text.RegularExpressions;
using BatchCalls.Specs.Pull;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Sources;

/// <summary>What <c>sources.json</c> says about one provider's document.</summary>
internal sealed partial class SpecSource
{
    private readonly JObject _entry;

    /// <remarks>All of it is read at once: a broken entry is to be told before anything is written.</remarks>
    /// <exception cref="SpecException">Something is missing, or is no such thing.</exception>
    public SpecSource(string provider, JObject entry, SpecDocument list)
    {
        _entry = entry;
        Provider = provider;
        Document = FileName(list, entry);
        Url = list.RequiredString(entry, "url");
        Operations = OperationsOf(list, entry);
        From = list.RequiredString(entry, "from");
        Retrieved = list.RequiredString(entry, "retrieved");
        IsExtract = entry.IsTrueAt("extract");
        Hash = Matching(list, entry, "sha256", Sha256(), "64 hex digits in lower case");
    }

    public string Provider { get; }

    /// <summary>The document's file name in the folder.</summary>
    public string Document { get; }

    /// <summary>Where the provider publishes its current document.</summary>
    public string Url { get; }

    /// <summary>The operations that we use, each as <c>GET /path</c>.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>Where the document that lies in the folder came from, in words or as an address.</summary>
    public string From { get; private set; }

    /// <summary>The day, as <c>2026-01-31</c>.</summary>
    public string Retrieved { get; private set; }

    /// <summary>Whether it is a part of what the provider published.</summary>
    public bool IsExtract { get; private set; }

    /// <summary>Of the document's bytes, lower-case hex.</summary>
    public string Hash { get; private set; }

    public void Update(ReceivedDocument document, DateTimeOffset now)
    {
        _entry["from"] = From = document.From;
        _entry["retrieved"] = Retrieved = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _entry["extract"] = IsExtract = document.IsExtract;
        _entry["sha256"] = Hash = document.Hash;
    }

    private static string FileName(SpecDocument list, JObject entry) =>
        Matching(list, entry, "document", PlainName(), "the name of a file in this folder");

    private static IReadOnlyList<string> OperationsOf(SpecDocument list, JObject entry)
    {
        var operations = list.ArrayAt(entry, "operations");
        return operations.Count > 0
            ? [.. operations.Select(operation => Matching(list, operation, OperationName(), "an operation as 'GET /path'"))]
            : throw list.Error(entry, SpecCode.UnexpectedValue, "'operations' is missing. List those that are used, as 'GET /path'.");
    }

    private static string Matching(SpecDocument list, JObject entry, string key, Regex pattern, string expected)
    {
        list.RequiredString(entry, key);
        return Matching(list, entry[key]!, pattern, expected);
    }

    private static string Matching(SpecDocument list, JToken token, Regex pattern, string expected) =>
        token.Type == JTokenType.String && pattern.IsMatch(token.Value<string>()!)
            ? token.Value<string>()!
            : throw list.Unexpected(token, expected);

    [GeneratedRegex("^[^/\\\\]*[^./\\\\][^/\\\\]*$")]
    private static partial Regex PlainName();

    [GeneratedRegex("^[A-Z]+ /")]
    private static partial Regex OperationName();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();
}

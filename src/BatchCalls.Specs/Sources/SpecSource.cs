using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Sources;

/// <summary>What <c>sources.json</c> says about one provider's document.</summary>
internal sealed class SpecSource(string provider, JObject entry, SpecDocument list)
{
    public string Provider { get; } = provider;

    /// <summary>The document's file name in the folder.</summary>
    public string Document => list.RequiredString(entry, "document");

    /// <summary>Where the provider publishes its current document.</summary>
    public string Url => list.RequiredString(entry, "url");

    /// <summary>The operations that we use, each as <c>GET /path</c>.</summary>
    public IReadOnlyList<string> Operations => [.. list.ArrayAt(entry, "operations").Select(operation => operation.ToString())];

    /// <summary>Where the document that lies in the folder came from, in words or as an address.</summary>
    public string From => list.RequiredString(entry, "from");

    /// <summary>The day, as <c>2026-01-31</c>.</summary>
    public string Retrieved => list.RequiredString(entry, "retrieved");

    /// <summary>Whether it is a part of what the provider published.</summary>
    public bool IsExtract => entry.IsTrueAt("extract");

    /// <summary>Of the document's bytes, lower-case hex.</summary>
    public string Hash => list.RequiredString(entry, "sha256");

    public void Update(string from, string retrieved, bool isExtract, string hash)
    {
        entry["from"] = from;
        entry["retrieved"] = retrieved;
        entry["extract"] = isExtract;
        entry["sha256"] = hash;
    }
}

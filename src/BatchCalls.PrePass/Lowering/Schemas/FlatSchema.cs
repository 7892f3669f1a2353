using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>A schema with everything that its <c>allOf</c> branches add. The tokens stay in the document's tree.</summary>
internal sealed class FlatSchema(JObject source)
{
    /// <summary>The schema itself, which alone gives the annotations.</summary>
    public JObject Source { get; } = source;

    public Dictionary<string, JToken> Keywords { get; } = [];

    public Dictionary<string, JToken> Properties { get; } = [];

    public HashSet<string> Required { get; } = [];

    /// <summary>The value types allowed, null included; empty if the schema doesn't say.</summary>
    public List<string> Types { get; set; } = [];

    /// <summary>Where they were stated last.</summary>
    public JToken? TypesFrom { get; set; }

    public IEnumerable<string> TypesBesideNull => Types.Where(type => type != "null");

    public bool AllowsNull => Types.Contains("null") || Source.IsTrueAt("nullable");

    public JToken? this[string keyword] => Keywords.GetValueOrDefault(keyword);
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>A place that has a schema: the schema that decides there, and what the way to it says besides.</summary>
/// <param name="Base">Behind references, a single branch of <c>allOf</c> and a union with null alone.</param>
/// <param name="Target">The pointer of the last reference followed; null if there was none.</param>
/// <param name="AllowsNull">Whether the way to the base allows null, whatever the base does.</param>
/// <param name="Notes">Annotations on the way; the outermost wins.</param>
internal sealed record SchemaSite(JObject Base, string? Target, bool AllowsNull, IReadOnlyDictionary<string, JToken> Notes)
{
    private static readonly Dictionary<string, JToken> NoNotes = [];

    /// <summary>Whether the place says nothing but what the base says.</summary>
    public bool IsBare => Notes.Count == 0 && !AllowsNull;

    /// <summary>The component's own name, or whatever else the last reference leads to.</summary>
    public string? TargetName => Target?[(Target.LastIndexOf('/') + 1)..];

    public JToken? Note(string keyword) => Notes.GetValueOrDefault(keyword) ?? Base[keyword];

    public SchemaSite Bare() => new(Base, Target, false, NoNotes);
}

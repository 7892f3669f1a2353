using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares what stands beside a shape: descriptions, examples, defaults, deprecation.</summary>
internal sealed class NoteComparison(ChangeLog log)
{
    private static readonly string[] Keywords = ["title", "description", "default", "example", "examples", "deprecated"];

    public void Compare(Sides<SchemaSite> sites, Place place) =>
        CompareNotes(keyword => sites.Select(site => site.Note(keyword)), _ => true, place);

    /// <summary>Only what stands beside a reference itself.</summary>
    public void CompareOuter(Sides<SchemaSite> sites, Place place) => CompareNotes(
        keyword => sites.Select(site => site.Note(keyword)),
        keyword => sites.Old.Notes.ContainsKey(keyword) || sites.New.Notes.ContainsKey(keyword),
        place);

    /// <summary>Of an element that is no schema: an operation, a parameter, a response.</summary>
    public void Compare(JObject old, JObject @new, Place place, params string[] texts)
    {
        foreach (var text in texts)
        {
            Report(NoteKinds.Description, place.At(text), old[text], @new[text]);
        }

        Deprecation(old["deprecated"], @new["deprecated"], place);
    }

    /// <param name="old">What has <c>example</c> or <c>examples</c>.</param>
    public void Examples(JObject old, JObject @new, Place place)
    {
        Report(NoteKinds.Example, place.At("example"), old["example"], @new["example"]);
        Report(NoteKinds.Example, place.At("examples"), old["examples"], @new["examples"]);
    }

    public void Report(ChangeKind kind, Place place, JToken? old, JToken? @new)
    {
        if (!SameJson(old, @new))
        {
            log.Add(kind, place, old, @new);
        }
    }

    private void CompareNotes(Func<string, Sides<JToken?>> notes, Predicate<string> isMeant, Place place)
    {
        foreach (var text in Keywords.Where(keyword => isMeant(keyword) && keyword is "title" or "description"))
        {
            Report(NoteKinds.Description, place.At(text), notes(text).Old, notes(text).New);
        }

        if (isMeant("default"))
        {
            Default(notes("default"), place);
        }

        if (isMeant("example") || isMeant("examples"))
        {
            var (one, many) = (notes("example"), notes("examples"));
            Report(NoteKinds.Example, place.At("examples"), Examples(one.Old, many.Old), Examples(one.New, many.New));
        }

        if (isMeant("deprecated"))
        {
            Deprecation(notes("deprecated").Old, notes("deprecated").New, place);
        }
    }

    // Null as a default says what a missing default says.
    private void Default(Sides<JToken?> values, Place place)
    {
        var meant = values.Select(value => value is { Type: JTokenType.Null } ? null : value);
        Report(NoteKinds.Default, place.At("default"), meant.Old, meant.New);
    }

    private void Deprecation(JToken? old, JToken? @new, Place place)
    {
        var (before, after) = (old is JValue { Value: true }, @new is JValue { Value: true });
        if (before != after)
        {
            log.Add(after ? NoteKinds.Deprecated : NoteKinds.NotDeprecated, place.At("deprecated"), before, after);
        }
    }

    // 3.0's one example is 3.1's list of one.
    private static JToken? Examples(JToken? one, JToken? many) => many ?? (one is null ? null : new JArray(one.DeepClone()));

    private static bool SameJson(JToken? left, JToken? right) => CanonicalJson.Of(left) == CanonicalJson.Of(right);
}

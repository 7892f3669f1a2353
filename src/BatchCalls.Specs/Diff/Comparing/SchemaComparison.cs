using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Walks two schemas side by side, and through them all that they are made of. A pair of schemas is compared once for each
/// usage, however many ways lead to it, so that neither recursion nor sharing costs time or repeats a change.
/// </summary>
internal sealed class SchemaComparison
{
    private readonly Sides<DocumentSide> _sides;
    private readonly NoteComparison _notes;
    private readonly ShapeComparison _shapes;
    private readonly NullComparison _nulls;
    private readonly HashSet<(JObject Old, JObject New, Usage Usage)> _seen = [];
    private readonly Queue<Action> _open = [];

    public SchemaComparison(Sides<DocumentSide> sides, ChangeLog log)
    {
        _sides = sides;
        _notes = new NoteComparison(log);
        _nulls = new NullComparison(sides, log);
        _shapes = new ShapeComparison(sides, log, this);
    }

    /// <summary>Compares two schemas in time. Null is a schema that allows anything.</summary>
    public void Add(JToken? old, JToken? @new, Place place, Usage usage) =>
        Add(new Sides<SchemaSite>(_sides.Old.Sites.Of(old), _sides.New.Sites.Of(@new)), place, usage);

    public void Add(Sides<SchemaSite> sites, Place place, Usage usage) => _open.Enqueue(() => Compare(sites, place, usage));

    // A queue, since a chain of references may be longer than the stack is deep.
    public void Run()
    {
        while (_open.TryDequeue(out var next))
        {
            next();
        }
    }

    private void Compare(Sides<SchemaSite> sites, Place place, Usage usage)
    {
        if (sites.Old.Target is not { } target || target != sites.New.Target)
        {
            CompareBases(sites, place, usage);
            return;
        }

        CompareBases(sites.Select(site => site.Bare()), place.Shared(target), usage);
        if (!sites.Old.IsBare || !sites.New.IsBare)
        {
            _notes.CompareOuter(sites, place);
            _nulls.CompareOuter(sites, place, usage);
        }
    }

    private void CompareBases(Sides<SchemaSite> sites, Place place, Usage usage)
    {
        var isFirst = _seen.Add((sites.Old.Base, sites.New.Base, usage));
        if (isFirst || !sites.Old.IsBare || !sites.New.IsBare)
        {
            _notes.Compare(sites, place);
            _nulls.Compare(sites, place, usage);
        }

        if (isFirst)
        {
            _shapes.Compare(sites, place, usage);
        }
    }
}

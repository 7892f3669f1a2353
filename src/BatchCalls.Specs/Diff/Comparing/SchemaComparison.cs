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
    private readonly HashSet<(JObject Old, JObject New, Usage Usage)> _seenBare = [];
    private readonly Dictionary<(JObject Old, JObject New), string> _places = [];
    private readonly Dictionary<(JObject Old, JObject New), string> _barePlaces = [];
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

    /// <summary>The same without descriptions and null, which a schema that became a union's branch has told before.</summary>
    public void AddShapes(Sides<SchemaSite> sites, Place place, Usage usage) => _open.Enqueue(() =>
    {
        if (sites.Old.Target is { } target && target == sites.New.Target)
        {
            Compare(sites, place, usage);
        }
        else if (_seen.Add((sites.Old.Base, sites.New.Base, usage)))
        {
            _shapes.Compare(sites, FirstPlace(sites, place, _places), usage);
        }
    });

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

    // All usages of a pair share one place, or a schema with two names would be renamed in several.
    private static Place FirstPlace(
        Sides<SchemaSite> sites, Place place, Dictionary<(JObject Old, JObject New), string> places)
    {
        var pair = (sites.Old.Base, sites.New.Base);
        return places.TryAdd(pair, place.Pointer) ? place : place.Shared(places[pair]);
    }

    private void CompareBases(Sides<SchemaSite> sites, Place place, Usage usage)
    {
        var first = FirstPlace(sites, place, _places);
        var isFirst = _seen.Add((sites.Old.Base, sites.New.Base, usage));
        var isBare = sites.Old.IsBare && sites.New.IsBare;
        if (isFirst || !isBare)
        {
            _notes.Compare(sites, isBare ? first : place);
        }

        // Where the way to a schema allows null, it is of no account whether the schema does: that is told where it counts.
        if (!isBare)
        {
            _nulls.Compare(sites, place, usage);
        }
        else if (_seenBare.Add((sites.Old.Base, sites.New.Base, usage)))
        {
            _nulls.Compare(sites, FirstPlace(sites, place, _barePlaces), usage);
        }

        if (isFirst)
        {
            _shapes.Compare(sites, first, usage);
        }
    }
}

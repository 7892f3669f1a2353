using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares one operation of two documents.</summary>
internal sealed class OperationComparison(
    Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas, SecurityComparison security, ServerComparison servers)
{
    private readonly NameComparison _names = new(sides, log);
    private readonly NoteComparison _notes = new(log);
    private readonly ParameterComparison _parameters = new(sides, log, schemas);
    private readonly BodyComparison _bodies = new(sides, log, new ContentComparison(sides, log, schemas));
    private readonly ResponseComparison _responses = new(sides, log, new ContentComparison(sides, log, schemas));

    /// <param name="path">Of what the operation shares with the path's others.</param>
    public void Compare(Sides<PathOperation> operations, Place path, Place place)
    {
        var (old, @new) = (operations.Old.Source, operations.New.Source);
        _names.Method(operations, place);
        _notes.Compare(old, @new, place, "summary", "description");
        _notes.Report(NoteKinds.Tags, place.At("tags"), Sorted(old["tags"]), Sorted(@new["tags"]));
        servers.Compare(operations, path, place);
        security.Compare(operations, place);
        _parameters.Compare(operations, path, place);
        _bodies.Compare(operations, place);
        _responses.Compare(operations, place);
    }

    /// <summary>A list that has no order; an empty one is none.</summary>
    public static JArray? Sorted(JToken? list) => list is JArray { Count: > 0 } items
        ? new JArray(items.OrderBy(item => item.ToString(Formatting.None), StringComparer.Ordinal))
        : null;
}

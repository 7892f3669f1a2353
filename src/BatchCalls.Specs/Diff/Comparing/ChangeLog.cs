using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Takes the changes as they are found, and hands them out as a reader wants them.</summary>
internal sealed class ChangeLog
{
    private readonly List<(ChangeKind Kind, Place Place, Change Change)> _found = [];

    public void Add(ChangeKind kind, Place place, JToken? old, JToken? @new)
    {
        var (before, after) = ShortValue.Of(old, @new);
        _found.Add((kind, place, new Change(
            kind.Id, kind.Severity, place.Pointer, before, after, EffectText.Of(kind, place, before, after))));
    }

    /// <summary>Takes over what another log has found, as changes of what else they are.</summary>
    /// <param name="name">What the sentences call it.</param>
    public void Take(ChangeLog other, Func<ChangeKind, ChangeKind> kindOf, string name)
    {
        foreach (var (kind, place, change) in other._found)
        {
            Add(kindOf(kind), place.Named(name), change.Old, change.New);
        }
    }

    /// <returns>The worst first, then in the order of the pointers; each once.</returns>
    public IReadOnlyList<Change> Sorted()
    {
        var inAnswers = _found
            .Where(entry => entry.Kind.Usage == Usage.Response).Select(entry => Identity(entry.Change)).ToHashSet();

        // What a success and an error share is told for the success, where it is worse.
        return
        [
            .. _found
                .Where(entry => entry.Kind.Usage != Usage.ErrorBody || !inAnswers.Contains(Identity(entry.Change)))
                .Select(entry => entry.Change)
                .DistinctBy(change => (change.Id, Identity(change)))
                .OrderBy(change => change.Severity)
                .ThenBy(change => change.NodePointer, StringComparer.Ordinal)
                .ThenBy(change => change.Id, StringComparer.Ordinal),
        ];
    }

    private static (string Pointer, string? Old, string? New) Identity(Change change) =>
        (change.NodePointer, ShortValue.Json(change.Old), ShortValue.Json(change.New));
}

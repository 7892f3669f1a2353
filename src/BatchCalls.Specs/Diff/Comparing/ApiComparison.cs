namespace BatchCalls.Specs.Diff;

/// <summary>Compares two documents from their root: what stands for all operations, then path by path.</summary>
internal sealed class ApiComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    private readonly SchemaComparison _schemas = new(sides, log);
    private readonly SecurityComparison _security = new(sides, log);
    private readonly ServerComparison _servers = new(sides, log);
    private readonly NoteComparison _notes = new(log);

    public void Compare()
    {
        CompareInfo();
        _servers.CompareRoots();
        _security.CompareSchemes();
        var operations = new OperationComparison(sides, log, _schemas, _security, _servers);
        var all = sides.Select(side => side.Operations);
        var keys = PathMatching.Keys(all.Select<IReadOnlyList<string>>(list => [.. list.Select(op => op.Path).Distinct()]));
        var paths = new Sides<Dictionary<string, List<PathOperation>>>(ByKey(all.Old, keys.Old), ByKey(all.New, keys.New));
        _security.CompareRoots(paths);
        foreach (var key in paths.Old.Keys.Union(paths.New.Keys).Order(StringComparer.Ordinal))
        {
            var path = paths.Select(side => side.GetValueOrDefault(key));
            ComparePath(path, Place.Root.At("paths", key).Named(key), operations);
        }

        _schemas.Run();
    }

    private static Dictionary<string, List<PathOperation>> ByKey(
        IReadOnlyList<PathOperation> all, Dictionary<string, string> keys) =>
        all.GroupBy(operation => keys[operation.Path]).ToDictionary(group => group.Key, group => group.ToList());

    private void CompareInfo()
    {
        var info = sides.Select(side => side.Document.Source.ObjectAt(side.Document.Root, "info"));
        var place = Place.Root.At("info");
        _notes.Compare(info.Old, info.New, place, "title", "summary", "description");
        _notes.Report(NoteKinds.Version, place.At("version"), info.Old["version"], info.New["version"]);
        var tags = sides.Select(side => side.Document.Root["tags"]);
        _notes.Report(
            NoteKinds.Tags, Place.Root.At("tags"), OperationComparison.Sorted(tags.Old), OperationComparison.Sorted(tags.New));
    }

    private void ComparePath(Sides<List<PathOperation>?> path, Place place, OperationComparison comparison)
    {
        switch (path)
        {
            case { Old: { } old, New: null }:
                log.Add(ApiKinds.PathRemoved, place, Methods(old), null);
                return;
            case { Old: null, New: { } @new }:
                log.Add(ApiKinds.PathAdded, place, null, Methods(@new));
                return;
        }

        var (before, after) = (path.Old!.ToDictionary(op => op.Method), path.New!.ToDictionary(op => op.Method));
        _notes.Compare(path.Old![0].PathItem, path.New![0].PathItem, place, "summary", "description");
        foreach (var method in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var at = place.At(method).Named($"{method.ToUpperInvariant()} {place.Name}");
            switch (before.GetValueOrDefault(method), after.GetValueOrDefault(method))
            {
                case ({ } old, null):
                    log.Add(ApiKinds.OperationRemoved, at, old.Id, null);
                    break;
                case (null, { } @new):
                    log.Add(ApiKinds.OperationAdded, at, null, @new.Id);
                    break;
                case ({ } old, { } @new):
                    comparison.Compare(new(old, @new), place, at);
                    break;
            }
        }
    }

    private static string Methods(IEnumerable<PathOperation> operations) =>
        string.Join(", ", operations.Select(operation => operation.Method.ToUpperInvariant()).Order(StringComparer.Ordinal));
}

namespace BatchCalls.Specs.Sources;

/// <summary>The folder with the providers' documents, and with <c>sources.json</c>, which lists them.</summary>
internal sealed class SpecsFolder
{
    private const string ListName = "sources.json";

    private readonly string _folder;
    private readonly SpecDocument _list;

    private SpecsFolder(string folder)
    {
        _folder = folder;
        _list = SpecDocument.Load(At(ListName));
        Sources = [.. _list.Root.Properties().Select(p => new SpecSource(p.Name, _list.Object(p.Value), _list))];
        foreach (var shared in Sources.GroupBy(source => source.Document).Where(sources => sources.Count() > 1))
        {
            throw _list.Error(
                _list.Root[shared.Last().Provider]!["document"]!, SpecCode.UnexpectedValue,
                $"'{shared.Key}' is already the document of {shared.First().Provider}. Give each provider its own file.");
        }
    }

    public IReadOnlyList<SpecSource> Sources { get; }

    /// <param name="folder">Null for <c>specs</c> in the working directory, or in the nearest one above that has it.</param>
    /// <exception cref="SpecException">It has no usable <c>sources.json</c>.</exception>
    /// <exception cref="UsageException">There is none.</exception>
    public static SpecsFolder Find(string? folder)
    {
        if (folder is not null)
        {
            return new SpecsFolder(folder);
        }

        var start = Environment.CurrentDirectory;
        for (var above = new DirectoryInfo(start); above is not null; above = above.Parent)
        {
            var specs = Path.Combine(above.FullName, "specs");
            if (File.Exists(Path.Combine(specs, ListName)))
            {
                return new SpecsFolder(Path.GetRelativePath(start, specs));
            }
        }

        throw new UsageException($"There is no folder 'specs' with a {ListName} here or above. Pass the folder with '--specs'.");
    }

    /// <summary>Gets a file of the folder, relative if the folder is, as messages show it.</summary>
    public string At(string file) => Path.Combine(_folder, file);

    /// <param name="provider">Null for all.</param>
    /// <exception cref="UsageException">There is no such provider.</exception>
    public IReadOnlyList<SpecSource> Select(string? provider)
    {
        IReadOnlyList<SpecSource> selected = provider is null ? Sources : [.. Sources.Where(source => source.Provider == provider)];
        return selected.Count > 0 || provider is null
            ? selected
            : throw new UsageException(
                $"'{provider}' is not a provider in {ListName}. Use one of: {string.Join(", ", Sources.Select(source => source.Provider))}.");
    }

    /// <summary>Writes the entries to <c>sources.json</c> and to the table of the folder's README.</summary>
    public void Save()
    {
        OutputFile.Write(At(ListName), JsonText.Write(_list.Root));
        SaveTable();
    }

    /// <summary>Writes the table of the folder's README if it differs from <c>sources.json</c>.</summary>
    public void SaveTable()
    {
        var file = At("README.md");
        if (!File.Exists(file))
        {
            return;
        }

        var old = File.ReadAllText(file);
        var text = SourcesTable.Replace(old, Sources);
        if (text != old)
        {
            OutputFile.Write(file, text);
        }
    }
}

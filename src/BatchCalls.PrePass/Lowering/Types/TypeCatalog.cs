namespace BatchCalls.PrePass;

/// <summary>All named types that the lowered document needs, each after the one that led to it.</summary>
internal sealed class TypeCatalog(SchemaReader schemas)
{
    private readonly List<NamedType> _found = [];
    private readonly HashSet<NamedType> _seen = [];
    private readonly List<SchemaType> _roots = [];

    /// <summary>Every type that was reached, before merging.</summary>
    public IReadOnlyList<NamedType> Found => _found;

    /// <summary>
    /// Adds a type with all that it is made of. Models are read here, one after the other, since they may be recursive.
    /// </summary>
    public void Add(SchemaType root)
    {
        _roots.Add(root);
        var open = new Queue<SchemaType>([root]);
        while (open.TryDequeue(out var type))
        {
            if (type is NamedType named)
            {
                if (!_seen.Add(named))
                {
                    continue;
                }

                _found.Add(named);
                if (named is ModelType model)
                {
                    model.Properties = schemas.ReadProperties(model);
                }
            }

            foreach (var part in type.Parts)
            {
                open.Enqueue(part);
            }
        }
    }

    /// <summary>The types that stand for all others, once equals have been merged.</summary>
    public IReadOnlyList<NamedType> Canonical()
    {
        var canonical = new List<NamedType>();
        var reached = new HashSet<NamedType>();
        var open = new Queue<SchemaType>(_roots);
        while (open.TryDequeue(out var next))
        {
            var type = next is NamedType named ? named.Canonical : next;
            if (type is NamedType unseen)
            {
                if (!reached.Add(unseen))
                {
                    continue;
                }

                canonical.Add(unseen);
            }

            foreach (var part in type.Parts)
            {
                open.Enqueue(part);
            }
        }

        return canonical;
    }
}

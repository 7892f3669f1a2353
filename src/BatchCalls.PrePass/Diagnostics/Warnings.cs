namespace BatchCalls.PrePass;

/// <summary>What was dropped or widened on the way, in the order of its finding, each place and code once.</summary>
public sealed class Warnings
{
    private readonly HashSet<(string File, string? Pointer, SpecCode Code)> _seen = [];
    private readonly List<Diagnostic> _found = [];

    public IReadOnlyList<Diagnostic> Found => _found;

    // A schema is read once for each way that leads to it.
    public void Add(Diagnostic warning)
    {
        if (_seen.Add((warning.File, warning.NodePointer, warning.Code)))
        {
            _found.Add(warning);
        }
    }

    public void AddRange(Warnings others) => others._found.ForEach(Add);
}

namespace BatchCalls.Specs.Contract;

/// <summary>How a client's public surface differs from the approved one. A line that has changed is removed and added.</summary>
/// <param name="Removed">Each a type's line, or <c>Type: member</c>.</param>
/// <param name="Added">As <paramref name="Removed"/>.</param>
internal sealed record SurfaceDifference(IReadOnlyList<string> Removed, IReadOnlyList<string> Added)
{
    /// <param name="approved">Types, each followed by its indented members.</param>
    /// <param name="current">As <paramref name="approved"/>.</param>
    public static SurfaceDifference Between(IEnumerable<string> approved, IEnumerable<string> current)
    {
        var old = WithTypes(approved).ToList();
        var @new = WithTypes(current).ToList();
        return new SurfaceDifference([.. old.Except(@new)], [.. @new.Except(old)]);
    }

    private static IEnumerable<string> WithTypes(IEnumerable<string> lines)
    {
        var type = string.Empty;
        foreach (var line in lines)
        {
            if (line.StartsWith(' '))
            {
                yield return $"{type}: {line.Trim()}";
                continue;
            }

            // "sealed class Truedy.BatchCall : JsonModel": its name stands before what it derives from.
            type = line.Split(" : ")[0].Split(' ')[^1];
            yield return line;
        }
    }
}

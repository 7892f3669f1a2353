namespace BatchCalls.Specs.Diff;

/// <summary>Where in both documents the comparison is, with what an effect's sentence says about it.</summary>
/// <param name="Pointer">As in <see cref="Change.NodePointer"/>.</param>
/// <param name="Name">Of the property, parameter or other element that a reader knows.</param>
/// <param name="IsInRow">Whether it lies within a list's item, which is read apart from the others.</param>
/// <param name="IsRequired">Whether a client of the old document can't read an answer without it.</param>
internal sealed record Place(string Pointer, string Name, bool IsInRow = false, bool IsRequired = false)
{
    public static readonly Place Root = new(string.Empty, "the document");

    public Place At(params string[] segments) =>
        this with { Pointer = Pointer + string.Concat(segments.Select(segment => "/" + JsonPointer.Escape(segment))) };

    public Place Named(string name) => this with { Name = name };

    /// <summary>The same element, where others share it.</summary>
    public Place Shared(string pointer) => this with { Pointer = pointer };
}

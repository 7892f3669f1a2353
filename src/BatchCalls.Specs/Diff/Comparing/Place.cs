namespace BatchCalls.Specs.Diff;

/// <summary>Where in both documents the comparison is, with what an effect's sentence says about it.</summary>
/// <param name="Pointer">As in <see cref="Change.NodePointer"/>.</param>
/// <param name="Name">
/// As a sentence has it, of the element that a reader knows: <c>'status'</c>, <c>an entry of 'data'</c>, <c>the answer</c>.
/// </param>
/// <param name="Loss">What is lost with an unreadable value, for a client of the old document.</param>
/// <param name="Standing">In the old document.</param>
/// <param name="IsResult">Whether it is the answer itself: where its properties list objects, each object is read apart.</param>
/// <param name="HasRows">Whether it is a property of the answer itself.</param>
internal sealed record Place(
    string Pointer, string Name, Loss Loss, Standing Standing = Standing.Whole, bool IsResult = false, bool HasRows = false)
{
    public static readonly Place Root = new(string.Empty, "the document", Loss.Nothing);

    public Place At(params string[] segments) =>
        this with { Pointer = Pointer + string.Concat(segments.Select(segment => "/" + JsonPointer.Escape(segment))) };

    public Place Named(string name) => this with { Name = name };

    /// <summary>The same element, where others share it.</summary>
    public Place Shared(string pointer) => this with { Pointer = pointer };

    /// <summary>A property of the object that stands here.</summary>
    public Place Property(string name, bool isRequired) => this with
    {
        Name = $"'{name}'",
        Loss = Loss.OfProperty(name, isRequired),
        Standing = isRequired ? Standing.Required : Standing.Optional,
        IsResult = false,
        HasRows = IsResult,
    };

    /// <summary>A value of the list or the map that stands here.</summary>
    public Place Entry(string name, Loss loss) =>
        this with { Name = name, Loss = loss, Standing = Standing.Entry, IsResult = false, HasRows = false };
}

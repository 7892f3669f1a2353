namespace BatchCalls.Specs.Diff;

/// <summary>What a client that was released before loses with a value that isn't there, or that it can't read.</summary>
/// <param name="Property">The property that is null then, if it is no more than that.</param>
internal sealed record Loss(Cost Cost, string? Property = null)
{
    public static readonly Loss Answer = new(Cost.Answer);
    public static readonly Loss Row = new(Cost.Row);
    public static readonly Loss Error = new(Cost.Error);
    public static readonly Loss Nothing = new(Cost.Nothing);

    /// <summary>Of an object's property: a required one takes the object with it.</summary>
    public Loss OfProperty(string name, bool isRequired) =>
        Cost == Cost.Nothing || isRequired ? this : new Loss(Cost.Property, name);

    /// <summary>For a value that comes as something else, to follow a colon.</summary>
    public string Unreadable(string name) => Cost switch
    {
        Cost.Answer => "the released client throws a ContractViolationException.",
        Cost.Row => "the released client delivers such a row as one of UnreadableRows.",
        Cost.Error => "the released client's exception lacks its typed error.",
        Cost.Property when IsAbout(name) => "the released client reads null, and keeps what came in UnreadableValues.",
        Cost.Property => $"the released client reads null for '{Property}', and keeps what came in UnreadableValues.",
        _ => "the released client has it as plain JSON, as before.",
    };

    /// <summary>For a value that may be missing where it always came.</summary>
    public string Absent(string name) => Cost switch
    {
        Cost.Answer => $"An answer without {name} is a ContractViolationException in the released client.",
        Cost.Row => $"Rows without {name} come as UnreadableRows in the released client.",
        Cost.Property when IsAbout(name) => $"{name} may be null where it had a value.",
        Cost.Property =>
            $"Where {name} is missing, the released client reads null for '{Property}', and keeps what came in UnreadableValues.",
        _ => $"{name} may be missing where it had a value.",
    };

    /// <summary>For the body of an error, of which nothing is told but what an exception lacks.</summary>
    public string InError(string name) => Cost switch
    {
        Cost.Error => "The exception may lack its typed error; its raw body is whole.",
        Cost.Property => $"The exception's typed error may lack '{Property}'; its raw body is whole.",
        _ => $"Code that reads {name} from an error may fail; the exception's raw body is whole.",
    };

    private bool IsAbout(string name) => name == $"'{Property}'";
}

using static BatchCalls.Specs.Diff.Severity;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Changes of schemas. What a request may hold and what an answer may hold are judged the other way round: an answer with
/// more possible values surprises its reader, a request with fewer surprises its sender.
/// </summary>
internal static class SchemaKinds
{
    private const string InError = "{error}";

    public static readonly SchemaKind PropertyRemoved = SchemaKind.Of(
        "property-removed",
        request: (Error, "{name} has no documented effect any more, or is refused; code that sets it no longer compiles."),
        response: (Error, "{absent} Code that reads it no longer compiles."),
        errorBody: (Warning, InError));

    public static readonly SchemaKind PropertyAdded = SchemaKind.Of(
        "property-added",
        request: (Info, "{name} may be sent."),
        response: (Info, "{name} becomes a property; until now it would have been in AdditionalProperties."),
        errorBody: (Info, "The exception's typed error gains {name}."));

    /// <summary>In an answer no more than <see cref="PropertyAdded"/>: nobody has relied on it.</summary>
    public static readonly SchemaKind RequiredPropertyAdded = SchemaKind.Of(
        "required-property-added",
        request: (Error, "Requests without {name} are refused."),
        response: (Info, string.Empty),
        errorBody: (Info, string.Empty)) with { Response = PropertyAdded.Response, ErrorBody = PropertyAdded.ErrorBody };

    public static readonly SchemaKind TypeChanged = SchemaKind.Of(
        "type-changed",
        request: (Error, "{name} sent as {old} is refused."),
        response: (Error, "{name} comes as {new}: {unreadable}"),
        errorBody: (Warning, InError));

    public static readonly SchemaKind TypeWidened = SchemaKind.Of(
        "type-widened",
        request: (Error, "{name} may be sent as {new}; what was sent before is still accepted."),
        response: (Error, "{name} may come as {new}: where it is no {old}, {unreadable}"),
        errorBody: (Warning, InError));

    public static readonly SchemaKind TypeNarrowed = SchemaKind.Of(
        "type-narrowed",
        request: (Error, "{name} is refused unless it is {new}."),
        response: (Error, "{name} only comes as {new} now. Check whether it means something else, too."),
        errorBody: (Warning, "{name} of an error only comes as {new} now."));

    /// <summary>A <see cref="TypeWidened"/> from a choice of texts to any text.</summary>
    public static readonly SchemaKind EnumOpened = TypeWidened with
    {
        Response = TypeWidened.Response with
        {
            Effect = "{name} may be any text: one that the released client doesn't know is kept, with IsKnown false.",
        },
        ErrorBody = TypeWidened.ErrorBody with
        {
            Effect = "{name} of an error may be any text. A switch over the old values misses it.",
        },
    };

    public static readonly SchemaKind BecameNullable = SchemaKind.Of(
        "became-nullable",
        request: (Info, "{name} may be sent as null."),
        response: (Error, "{name} may come as null: {null}{check}"),
        errorBody: (Warning, InError));

    public static readonly SchemaKind BecameNotNullable = SchemaKind.Of(
        "became-not-nullable",
        request: (Error, "{name} sent as null is refused."),
        response: (Info, "{name} no longer comes as null."),
        errorBody: (Info, "{name} no longer comes as null."));

    public static readonly SchemaKind BecameOptional = SchemaKind.Of(
        "property-became-optional",
        request: (Info, "{name} may be left out."),
        response: (Error, "{absent}{check}"),
        errorBody: (Warning, InError));

    public static readonly SchemaKind BecameRequired = SchemaKind.Of(
        "property-became-required",
        request: (Error, "Requests without {name} are refused."),
        response: (Info, "{name} always comes; the regenerated client insists on it."),
        errorBody: (Info, "{name} always comes with the error."));

    public static readonly SchemaKind UndeclaredBecameOptional = Undeclared(
        BecameOptional, "{name} may be missing from AdditionalProperties, where it always was.");

    public static readonly SchemaKind UndeclaredBecameRequired = Undeclared(
        BecameRequired, "{name} always comes, among AdditionalProperties: the document doesn't say what it is.");

    public static readonly SchemaKind ValueAdded = SchemaKind.Of(
        "enum-value-added",
        request: (Info, "'{new}' may be sent for {name}."),
        response: (Warning, "{name} may now be '{new}'. It is kept, with IsKnown false; a switch over the old values misses it."),
        errorBody: (Warning, "{name} of an error may now be '{new}'. A switch over the old values misses it."));

    public static readonly SchemaKind ValueRemoved = SchemaKind.Of(
        "enum-value-removed",
        request: (Error, "'{old}' sent for {name} is refused, and code that names it no longer compiles."),
        response: (Info, "{name} is no longer '{old}'. Code that names the value no longer compiles."),
        errorBody: (Info, "{name} of an error is no longer '{old}'. Code that names the value no longer compiles."));

    /// <summary>A <see cref="ValueAdded"/> where C# has no enum: of numbers, or in plain JSON.</summary>
    public static readonly SchemaKind PlainValueAdded = ValueAdded with
    {
        Response = ValueAdded.Response with
        {
            Effect = "{name} may now be {new}. It is read; a switch over the old values misses it.",
        },
    };

    /// <summary>A <see cref="ValueRemoved"/> where C# has no enum.</summary>
    public static readonly SchemaKind PlainValueRemoved = SchemaKind.Of(
        "enum-value-removed",
        request: (Error, "{old} sent for {name} is refused."),
        response: (Info, "{name} is no longer {old}."),
        errorBody: (Info, "{name} of an error is no longer {old}."));

    public static readonly SchemaKind BranchAdded = SchemaKind.Of(
        "union-branch-added",
        request: (Info, "{name} may be sent as {new} as well."),
        response: (Error, "{name} may now come as {new}: {unreadable}"),
        errorBody: (Warning, "{name} of an error may now come as {new}. Code that tells its forms apart does not know it."));

    /// <summary>A <see cref="BranchAdded"/> that the released client reads as it reads the others.</summary>
    public static readonly SchemaKind ReadableBranchAdded = BranchAdded with
    {
        Response = BranchAdded.Response with
        {
            Effect = "{name} may now come as {new}. The released client reads it as the others; "
                + "code that tells them apart does not know it.",
        },
    };

    public static readonly SchemaKind BranchRemoved = SchemaKind.Of(
        "union-branch-removed",
        request: (Error, "{name} sent as {old} is refused."),
        response: (Info, "{name} no longer comes as {old}."),
        errorBody: (Info, "{name} of an error no longer comes as {old}."));

    public static readonly SchemaKind DiscriminatorChanged = SchemaKind.Of(
        "discriminator-changed",
        request: (Error, "Forms of {name} are told apart otherwise: a request that names its form the old way may be refused."),
        response: (Warning, "Forms of {name} are told apart otherwise. The client hands on any; code that does so may fail."),
        errorBody: (Warning, "Forms of {name} in an error are told apart otherwise; code that does so may fail."));

    public static readonly SchemaKind BoundsTightened = SchemaKind.Of(
        "bounds-tightened",
        request: (Error, "Values of {name} that were accepted before are refused."),
        response: (Info, "{name} comes within narrower bounds."),
        errorBody: (Info, "{name} of an error comes within narrower bounds."));

    public static readonly SchemaKind BoundsLoosened = SchemaKind.Of(
        "bounds-loosened",
        request: (Info, "More values of {name} are accepted than before."),
        response: (Info, "{name} may come outside of its old bounds. No client checks them; a column of yours may be too small."),
        errorBody: (Info, "{name} of an error may come outside of its old bounds.")) with
    {
        Parameter = new ChangeKind(
            "parameter-bounds-loosened", Info,
            "More values of {name} are accepted. The released client itself still refuses integers outside of the old ones.",
            Usage.Parameter),
    };

    public static readonly SchemaKind FormatChanged = SchemaKind.Of(
        "format-changed",
        request: (Warning, "{name} is to be written in another form."),
        response: (Warning, "{name} is written in another form. Where that can't be read, {unreadable}"),
        errorBody: (Warning, "{name} of an error is written in another form. {error}"));

    /// <summary>A <see cref="FormatChanged"/> of what the released client reads as text.</summary>
    public static readonly SchemaKind TextFormatChanged = FormatChanged with
    {
        Response = FormatChanged.Response with
        {
            Effect = "{name} is written in another form. The released client reads any text; code that parses it may fail.",
        },
        ErrorBody = FormatChanged.ErrorBody with
        {
            Effect = "{name} of an error is written in another form; code that parses it may fail.",
        },
    };

    public static readonly SchemaKind Closed = SchemaKind.Of(
        "closed",
        request: (Warning, "Properties beside the documented ones are refused: send none as AdditionalProperties."),
        response: (Warning, "Nothing beside the documented properties comes any more: AdditionalProperties will be empty."),
        errorBody: (Warning, "Nothing beside the documented properties comes with the error any more."));

    public static readonly SchemaKind Opened = SchemaKind.Of(
        "opened",
        request: (Info, "Properties beside the documented ones may be sent."),
        response: (Info, "Properties beside the documented ones may come; they are kept in AdditionalProperties."),
        errorBody: (Info, "Properties beside the documented ones may come with the error."));

    /// <summary>The same change of a property that has no place of its own in C#.</summary>
    private static SchemaKind Undeclared(SchemaKind kind, string effect) => kind with
    {
        Response = kind.Response with { Effect = effect }, ErrorBody = kind.ErrorBody with { Effect = effect },
    };

    public static IReadOnlyList<ChangeKind> All { get; } =
    [
        .. new[]
        {
            PropertyRemoved, PropertyAdded, RequiredPropertyAdded, TypeChanged, TypeWidened, TypeNarrowed, BecameNullable,
            BecameNotNullable, BecameOptional, BecameRequired, ValueAdded, ValueRemoved, BranchAdded, BranchRemoved,
            DiscriminatorChanged, BoundsTightened, BoundsLoosened, FormatChanged, Closed, Opened,
        }.SelectMany(kind => new[] { kind.Parameter, kind.Request, kind.Response, kind.ErrorBody }).DistinctBy(kind => kind.Id),
    ];
}

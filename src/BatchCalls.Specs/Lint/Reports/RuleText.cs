namespace BatchCalls.Specs.Lint;

/// <summary>What each code means and what to do about it, where no single document is at hand to say more.</summary>
internal static class RuleText
{
    private static readonly Dictionary<SpecCode, string> Texts = new()
    {
        [SpecCode.FileNotReadable] = "The file can't be read. Check the path and the rights.",
        [SpecCode.FileNotWritable] = "The file can't be written. Check its folder and the rights.",
        [SpecCode.EmptyFile] = "The file holds nothing. Get the provider's document again.",
        [SpecCode.TruncatedFile] = "The file ends too early. Get the provider's document again.",
        [SpecCode.SyntaxError] = "The file is neither YAML 1.2 nor JSON. Correct it, or get it again.",
        [SpecCode.DuplicateKey] = "A key stands twice in one object. Remove one.",
        [SpecCode.MarkdownPage] = "The file is a Markdown page. Take the document out of it, as pull does.",
        [SpecCode.HtmlPage] = "The file is an HTML page. Get the document that it shows.",
        [SpecCode.NotOpenApi] = "The file is no OpenAPI document. Check what was downloaded.",
        [SpecCode.UnsupportedVersion] = "Only OpenAPI 3.0 and 3.1 are read. Convert the document.",
        [SpecCode.TooLarge] = "The document is larger or deeper than any real one. Check the file.",
        [SpecCode.DanglingReference] = "A reference leads nowhere. Correct it, or add what it names.",
        [SpecCode.UnsupportedReference] = "Only JSON pointers within the document are followed. Copy what is named into it.",
        [SpecCode.ReferenceCycle] = "A chain of references leads back to itself. Let it end at a definition.",
        [SpecCode.AllOfCycle] = "A schema is an allOf of itself. Break the circle.",
        [SpecCode.DuplicateOperationId] = "Two operations have one operationId. Give each its own in the overlay.",
        [SpecCode.TypeNameTaken] = "Two different schemas were given one x-type-name. Choose another.",
        [SpecCode.InvalidName] = "A given name is no C# name, or is taken. Choose another.",
        [SpecCode.UnexpectedValue] = "A value has another kind than OpenAPI says. Correct it in the overlay.",
        [SpecCode.NotAnOverlay] = "The file is no OpenAPI Overlay 1.0 document. Correct it.",
        [SpecCode.InvalidAction] = "An overlay action lacks something, or has a key that no action has. Correct it.",
        [SpecCode.InvalidTarget] = "The target of an overlay action is no JSONPath. Correct it.",
        [SpecCode.TargetWithoutMatch] = "An overlay action matches nothing: the provider has changed. Drop or adapt it.",
        [SpecCode.IncompatibleUpdate] = "An overlay action can't be applied to what it matches. Adapt it.",
        [SpecCode.UpdateWithoutEffect] = "An overlay action changes nothing: the provider says so itself now. Drop it.",
        [SpecCode.RepeatedEntry] = "An overlay action adds an entry that is there already. Drop the entry.",
        [SpecCode.DroppedKeyword] = "A keyword has no form in C#: values are read without its check.",
        [SpecCode.DroppedDiscriminator] = "A discriminator has no form in C#: its variants are read as plain JSON.",
        [SpecCode.RecursiveAlias] = "A schema contains itself without an object in between: it is read as plain JSON.",
        [SpecCode.ConflictingBranches] = "Branches of an allOf contradict each other: the later one wins. Correct one.",
        [SpecCode.ImpossibleProperty] = "A property's schema allows no value: the property is left out.",
        [SpecCode.TypeNameWithoutEffect] = "An x-type-name stands where no type comes from. Name the schema that is referred to.",
        [SpecCode.DroppedParameter] = "An optional parameter can't be generated and is left out.",
        [SpecCode.DroppedOperation] = "An operation can't be generated and is left out.",
        [SpecCode.DroppedResponse] = "A response, or its content, can't be generated and is left out.",
        [SpecCode.NumberedName] = "Two names of the document are one name in C#, so that one got a number. Name it in the overlay.",
        [SpecCode.ValidatorMissing] = "Node.js with the npm packages of the repository is needed to check examples.",
        [SpecCode.NewDiscrepancy] = "An example and its schema contradict each other. Correct it in the overlay and approve it.",
        [SpecCode.VanishedDiscrepancy] = "An approved discrepancy is no longer there. Drop its line.",
        [SpecCode.UnexplainedDiscrepancy] = "An approved discrepancy has no comment that says why. Write one above it.",
        [SpecCode.InvalidDiscrepancy] = "A line of the approved discrepancies is none. Correct it.",
        [SpecCode.BrokenCorrectedExample] = "The overlay made an example and its schema contradict each other. Correct the overlay.",
    };

    public static string Of(SpecCode code) => Texts[code];
}

namespace BatchCalls.Specs.Console;

/// <summary>Writes the document as the OpenAPI 3.0 JSON that the client generator reads right.</summary>
internal sealed class LowerCommand : ICommand
{
    public string Name => "lower";

    public string Usage => "<document> --provider <name> [--overlay <file>] --output <file>";

    public IReadOnlyCollection<string> Options => ["--provider", "--overlay", "--output"];

    public int Run(Arguments arguments, Warnings warnings)
    {
        var output = arguments.Required("--output");
        var provider = arguments.Required("--provider");
        var document = InputDocument.Load(arguments, warnings);
        OutputFile.Write(output, JsonText.Write(new DocumentLowering(document, provider, warnings).Lower()));
        return ExitCode.Success;
    }
}

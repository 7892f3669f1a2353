namespace BatchCalls.Specs.Console;

/// <summary>Writes the corrected document as JSON, in its own OpenAPI version.</summary>
internal sealed class OverlayCommand : ICommand
{
    public string Name => "overlay";

    public string Usage => "<document> [--overlay <file>] --output <file>";

    public IReadOnlyCollection<string> Options => ["--overlay", "--output"];

    public int Run(Arguments arguments, Warnings warnings)
    {
        var output = arguments.Required("--output");
        var document = InputDocument.Load(arguments, warnings);
        OutputFile.Write(output, JsonText.Write(document.Root));
        return ExitCode.Success;
    }
}

namespace BatchCalls.Specs.Console;

internal static class InputDocument
{
    /// <summary>The provider's document with its overlay, if one is named, applied.</summary>
    public static OpenApiDocument Load(Arguments arguments, Warnings warnings)
    {
        var document = SpecDocument.Load(arguments.Single("document"));
        OpenApiDocument.From(document);
        if (arguments.Optional("--overlay") is { } file)
        {
            document = Overlay.From(SpecDocument.Load(file)).ApplyTo(document, warnings);
        }

        return OpenApiDocument.From(document);
    }
}

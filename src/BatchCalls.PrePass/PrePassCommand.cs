namespace BatchCalls.PrePass;

/// <summary>Writes a provider's document as JSON: corrected, and lowered to what NSwag reads right.</summary>
internal static class PrePassCommand
{
    private const int Unusable = 2;

    /// <returns>0, or 2 where the arguments or a file can't be used; <paramref name="error"/> has the reason then.</returns>
    public static int Run(string[] args, TextWriter error)
    {
        PrePassArguments arguments;
        try
        {
            arguments = PrePassArguments.Parse(args);
        }
        catch (ArgumentException e)
        {
            error.WriteLine(e.Message);
            return Unusable;
        }

        return Run(arguments, error);
    }

    private static int Run(PrePassArguments arguments, TextWriter error)
    {
        var warnings = new Warnings();
        try
        {
            var document = Load(arguments, warnings);
            var output = arguments.Provider is { } provider
                ? new DocumentLowering(document, provider, warnings).Lower()
                : document.Root;
            OutputFile.Write(arguments.Output, JsonText.Write(output));
            return 0;
        }
        catch (SpecException e)
        {
            error.WriteLine(e.Message);
            return Unusable;
        }
        catch (Exception e)
        {
            error.WriteLine(UnforeseenFailure.Line("BatchCalls.PrePass", e));
            return Unusable;
        }
        finally
        {
            // A number in a name loses nothing, so it isn't a warning of every build: lint reports it.
            foreach (var warning in warnings.Found.Where(warning => warning.Code != SpecCode.NumberedName))
            {
                error.WriteLine(warning.Format("warning"));
            }
        }
    }

    private static OpenApiDocument Load(PrePassArguments arguments, Warnings warnings)
    {
        var document = OpenApiDocument.From(SpecDocument.Load(arguments.Document));
        return arguments.Overlay is { } overlay
            ? OpenApiDocument.From(Overlay.From(SpecDocument.Load(overlay)).ApplyTo(document.Source, warnings))
            : document;
    }
}

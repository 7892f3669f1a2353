namespace BatchCalls.Specs.Diff;

/// <summary>One side of a comparison: a document with as much of an overlay as fits it.</summary>
/// <remarks>
/// An overlay fits the document that it was written for. What the other one has corrected itself, or has no more, is told
/// and left out: whoever judges an update needs the comparison all the same.
/// </remarks>
internal static class OverlaidDocument
{
    /// <param name="side">What it is called where an action is left out, as in <c>old</c>.</param>
    /// <param name="overlay">Null for the document as it is.</param>
    /// <param name="error">Takes a line for each action that is left out.</param>
    public static OpenApiDocument Load(string side, string file, Overlay? overlay, TextWriter error)
    {
        var document = SpecDocument.Load(file);
        var plain = OpenApiDocument.From(document);
        if (overlay is null)
        {
            return plain;
        }

        var (corrected, failures) = overlay.ApplyWhatFits(document, new Warnings());
        foreach (var failure in failures)
        {
            if (failure.Diagnostic.Code is not (SpecCode.TargetWithoutMatch or SpecCode.IncompatibleUpdate))
            {
                throw failure;
            }

            var message = $"Left out for the {side} document, {file}. {failure.Diagnostic.Message}";
            error.WriteLine((failure.Diagnostic with { Message = message }).Format("warning"));
        }

        return OpenApiDocument.From(corrected);
    }
}

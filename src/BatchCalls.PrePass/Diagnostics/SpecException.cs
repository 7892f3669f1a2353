namespace BatchCalls.PrePass;

/// <summary>A document, or an overlay, that can't be used. <see cref="Exception.Message"/> is the finding's whole line.</summary>
public sealed class SpecException(Diagnostic diagnostic, Exception? inner = null)
    : Exception(diagnostic.Format("error"), inner)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

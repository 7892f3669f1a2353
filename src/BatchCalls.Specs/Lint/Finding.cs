namespace BatchCalls.Specs.Lint;

/// <param name="IsError">Whether the build fails over it.</param>
internal sealed record Finding(Diagnostic Diagnostic, bool IsError)
{
    public string Severity => IsError ? "error" : "warning";

    public string Code => $"SPEC{(int)Diagnostic.Code:000}";

    public string File => Diagnostic.Position?.File ?? Diagnostic.File;
}

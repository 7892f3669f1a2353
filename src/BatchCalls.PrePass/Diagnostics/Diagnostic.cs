using System.Globalization;

namespace BatchCalls.PrePass;

/// <summary>One finding about one place of a document.</summary>
/// <param name="File">As the caller named it; relative stays relative.</param>
/// <param name="NodePointer">A JSON pointer with its leading <c>#</c>; null where the file as a whole is meant.</param>
/// <param name="Message">What is wrong, then what to do; ends in a full stop.</param>
/// <param name="Position">Null where the source position is unknown, as in a node that an overlay made.</param>
public sealed record Diagnostic(
    string File, string? NodePointer, SpecCode Code, string Message, SourcePosition? Position = null)
{
    /// <summary>MSBuild's canonical format, so that a build lists the finding with its file and line.</summary>
    public string Format(string severity)
    {
        var place = Position is null ? string.Empty : $"({Position.Line},{Position.Column})";
        var pointer = NodePointer is null ? string.Empty : NodePointer + ": ";
        var code = ((int)Code).ToString("000", CultureInfo.InvariantCulture);
        return PlainText.OneLine($"{Position?.File ?? File}{place}: {severity} SPEC{code}: {pointer}{Message}");
    }
}

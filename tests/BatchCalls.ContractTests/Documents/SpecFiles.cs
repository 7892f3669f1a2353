using System.Text;
using BatchCalls.ContractTests.Server;
using BatchCalls.PrePass;

namespace BatchCalls.ContractTests.Documents;

/// <summary>The documents in <c>specs/</c>.</summary>
internal static class SpecFiles
{
    /// <param name="edit">Made in memory, before the document is parsed.</param>
    public static SpecDocument Document(string provider, params IEnumerable<TextEdit> edit) =>
        Load($"specs/{provider}.openapi.yaml", edit);

    /// <inheritdoc cref="Document"/>
    public static SpecDocument Overlay(string provider, params IEnumerable<TextEdit> edit) =>
        Load($"specs/{provider}.overlay.yaml", edit);

    private static SpecDocument Load(string file, IEnumerable<TextEdit> edits) => SpecDocument.Parse(
        file, Encoding.UTF8.GetBytes(edits.Aggregate(File.ReadAllText(Repository.At(file)), (text, edit) => edit.ApplyTo(text))));
}

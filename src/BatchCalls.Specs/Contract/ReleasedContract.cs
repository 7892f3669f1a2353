using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Contract;

/// <summary>What users of the last release have: the document that it was generated from, and the approved surface.</summary>
internal sealed class ReleasedContract(SpecsFolder specs, string provider)
{
    public string Document => specs.At($"released/{provider}.openapi.yaml");

    public string Surface => specs.At($"released/{provider}.surface.txt");

    public bool Exists => File.Exists(Document) && File.Exists(Surface);

    public void Approve(IEnumerable<string> surface) =>
        OutputFile.Write(Surface, string.Concat(surface.Select(line => line + "\n")));

    /// <summary>Takes the current document and surface as released.</summary>
    public void Replace(string document, IEnumerable<string> surface)
    {
        Directory.CreateDirectory(specs.At("released"));
        OutputFile.Write(Document, SpecDocument.ReadFile(document));
        Approve(surface);
    }
}

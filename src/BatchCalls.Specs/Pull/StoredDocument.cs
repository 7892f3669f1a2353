using BatchCalls.Specs.Lint;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Pull;

internal static class StoredDocument
{
    /// <summary>Reads the bytes as a build will: what a build couldn't use is not stored.</summary>
    /// <param name="name">What messages call the document: the file of that name has other content yet.</param>
    /// <remarks>Overlay actions that no longer fit are no reason: they are ours to change, once the document is there.</remarks>
    /// <exception cref="SpecException">They can't be parsed, refer to what is not there as a truncated file does, or can't be lowered.</exception>
    public static void Check(SpecsFolder specs, SpecSource source, string name, byte[] content)
    {
        var document = SpecDocument.Parse(name, content);
        if (ReferenceCheck.Find(OpenApiDocument.From(document)) is [var dangling, ..])
        {
            throw new SpecException(dangling);
        }

        var overlay = specs.At($"{source.Provider}.overlay.yaml");
        if (File.Exists(overlay))
        {
            (document, _) = Overlay.From(SpecDocument.Load(overlay)).ApplyWhatFits(document, new Warnings());
        }

        new DocumentLowering(OpenApiDocument.From(document), source.Provider, new Warnings()).Lower();
    }
}

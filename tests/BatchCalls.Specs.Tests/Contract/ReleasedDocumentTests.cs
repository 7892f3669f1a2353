using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Tests.Contract;

/// <summary>The providers' documents as they are now, against those that users of the last release have.</summary>
internal sealed class ReleasedDocumentTests
{
    [TestCase("truedy")]
    [TestCase("threetone")]
    public void Nothing_breaks(string provider)
    {
        var overlay = Overlay.From(SpecDocument.Load(Repository.Specs($"{provider}.overlay.yaml")));
        var released = Load("released", $"released/{provider}.openapi.yaml", overlay);
        var current = Load("current", $"{provider}.openapi.yaml", overlay);

        var breaking = DocumentDiff.Compare(released, current).Where(change => change.Severity == Severity.Error)
            .Select(change => $"{change.Id} {change.NodePointer}: {change.Effect}");

        string.Join('\n', breaking).Should().BeEmpty(
            "what the provider still sends is corrected in specs/{0}.overlay.yaml; what it doesn't is told in CHANGELOG.md, and "
            + "released by 'check {0} --release'", provider);
    }

    // What is left out is told by lint, and by the build.
    private static OpenApiDocument Load(string side, string file, Overlay overlay) =>
        OverlaidDocument.Load(side, Repository.Specs(file), overlay, TextWriter.Null);
}

using System.Text;
using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>A megabyte in which everything refers to everything: two seconds alone, so the bounds are ten times more.</summary>
internal sealed class LargeDocumentTests
{
    [Test]
    [CancelAfter(30_000)]
    public void A_change_of_a_schema_with_a_hundred_users_is_told_once_for_each_usage()
    {
        var changes = DocumentDiff.Compare(Parse(LargeDocument.Create()), Parse(LargeDocument.Create(edits: 5)));

        changes.Where(change => change.Severity == Severity.Error).Should().HaveCount(10)
            .And.OnlyContain(change => change.NodePointer.StartsWith("/components/schemas/Schema", StringComparison.Ordinal));
    }

    [Test]
    [CancelAfter(30_000)]
    public void Components_that_are_all_renamed_are_told_once_each() =>
        DocumentDiff.Compare(Parse(LargeDocument.Create()), Parse(LargeDocument.Create("Renamed"))).Should()
            .HaveCount(LargeDocument.Schemas).And.OnlyContain(change => change.Id == "type-name-changed");

    private static OpenApiDocument Parse(Newtonsoft.Json.Linq.JObject root)
    {
        var text = Encoding.UTF8.GetBytes(root.ToString());
        text.Length.Should().BeGreaterThan(1_000_000);
        return OpenApiDocument.From(SpecDocument.Parse("large.json", text));
    }
}

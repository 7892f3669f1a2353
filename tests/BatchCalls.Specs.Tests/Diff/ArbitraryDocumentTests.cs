using BatchCalls.Specs.Diff;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>What holds for every pair of documents.</summary>
internal sealed class ArbitraryDocumentTests
{
    [Test]
    public void A_document_differs_in_nothing_from_itself() =>
        Run(ArbitraryDocument.Any, document => Compare(document, document).Should().BeEmpty());

    [Test]
    public void Order_is_no_difference() =>
        Run(ArbitraryDocument.Any, document => Compare(document, (JObject)Spelling.Reversed(document)).Should().BeEmpty());

    [Test]
    public void The_way_back_has_the_same_places_with_old_and_new_swapped() =>
        Run(ArbitraryDocument.Pairs, pair => MirrorEachOther(pair.Old, pair.New));

    [Test]
    public void The_way_back_between_two_documents_with_nothing_in_common_is_the_mirror_of_the_way_there() =>
        Run(ArbitraryDocument.Any.Two(), pair => MirrorEachOther(pair.Item1, pair.Item2));

    // Equal enums share one C# type, which is named after the first: its name does depend on the order.
    [Test]
    public void An_edit_means_the_same_in_whatever_order_the_new_document_has() => Run(ArbitraryDocument.Pairs, pair =>
        WithoutNames(pair.Old, (JObject)Spelling.Reversed(pair.New)).Should().Equal(WithoutNames(pair.Old, pair.New)));

    private static void Run<T>(Gen<T> cases, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80).WithReplay(20260305, 4711), Prop.ForAll(Arb.From(cases), property));

    [Test]
    public void A_document_with_nonsense_in_it_is_compared_or_refused_with_its_place() =>
        Run(ArbitraryDocument.WithNonsense, document =>
        {
            try
            {
                Compare(document, document).Should().BeEmpty();
            }
            catch (SpecException refusal)
            {
                refusal.Diagnostic.NodePointer.Should().StartWith("#");
            }
        });

    private static void MirrorEachOther(JObject old, JObject @new)
    {
        var there = Compare(old, @new).Select(change => (change.NodePointer, Text(change.Old), Text(change.New)));
        var back = Compare(@new, old).Select(change => (change.NodePointer, Text(change.New), Text(change.Old)));

        back.Should().BeEquivalentTo(there);
    }

    private static IEnumerable<string> WithoutNames(JObject old, JObject @new) => Compare(old, @new)
        .Where(change => !change.Id.EndsWith("-name-changed", StringComparison.Ordinal)).Select(DocumentPair.Line);

    private static IReadOnlyList<Change> Compare(JObject old, JObject @new) => DocumentDiff.Compare(Document(old), Document(@new));

    private static OpenApiDocument Document(JObject root) => OpenApiDocument.From(Spec.Parse(root.ToString()));

    private static string? Text(JToken? value) => value?.ToString(Formatting.None);
}

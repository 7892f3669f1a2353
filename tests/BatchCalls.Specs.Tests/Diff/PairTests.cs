using BatchCalls.Specs.Diff;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>Small edits of the providers' documents, one in each file of <c>Pairs</c>.</summary>
internal sealed class PairTests
{
    private static IEnumerable<string> Names => DocumentPair.Names;

    [TestCaseSource(nameof(Names))]
    public void The_update_means(string name)
    {
        var pair = DocumentPair.Load(name);

        DocumentDiff.Compare(pair.Old, pair.New).Select(DocumentPair.Line).Should().Equal(pair.There);
    }

    [TestCaseSource(nameof(Names))]
    public void The_way_back_means(string name)
    {
        var pair = DocumentPair.Load(name);

        DocumentDiff.Compare(pair.New, pair.Old).Select(DocumentPair.Line).Should().Equal(pair.Back);
    }

    [Test]
    public void Every_kind_of_change_is_met_there_or_back()
    {
        var met = DocumentPair.Names.Select(DocumentPair.Load)
            .SelectMany(pair => pair.There.Concat(pair.Back))
            .Select(line => line.Split(' ') is [var severity, var id, ..] ? (id, severity) : default);

        ChangeKinds.All.Select(kind => (kind.Id, kind.Severity.ToString().ToLowerInvariant())).Should().BeSubsetOf(met);
    }

    [Test]
    public void Ids_are_unique() => ChangeKinds.All.Select(kind => kind.Id).Should().OnlyHaveUniqueItems();
}

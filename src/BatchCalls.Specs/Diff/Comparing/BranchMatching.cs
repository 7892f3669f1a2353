using System.Globalization;

namespace BatchCalls.Specs.Diff;

/// <summary>
/// Finds out which branches of two unions are the same: those of one reference, then those that look the same, then those
/// that are the last of their type. Neither order nor side matters.
/// </summary>
internal sealed class BranchMatching(Sides<DocumentSide> sides)
{
    private sealed record Branch(SchemaSite Site, string Kind, string Look, string Text);

    public IReadOnlyList<BranchMatch> Match(Sides<IReadOnlyList<SchemaSite>> branches)
    {
        var old = Read(sides.Old, branches.Old);
        var @new = Read(sides.New, branches.New);
        var pairs = new List<(Branch? Old, Branch? New)>();
        Take(branch => branch.Site.Target);
        Take(branch => branch.Text);
        Take(branch => branch.Look);
        Take(branch => IsAlone(old, branch) && IsAlone(@new, branch) ? branch.Kind : null);
        pairs.AddRange(old.Select(branch => ((Branch?)branch, default(Branch))));
        pairs.AddRange(@new.Select(branch => (default(Branch), (Branch?)branch)));
        return Named(pairs);

        void Take(Func<Branch, string?> key)
        {
            foreach (var left in old.Where(branch => key(branch) is not null).ToList())
            {
                var wanted = key(left);
                if (wanted is not null && @new.FirstOrDefault(branch => key(branch) == wanted) is { } right)
                {
                    pairs.Add((left, right));
                    old.Remove(left);
                    @new.Remove(right);
                }
            }
        }
    }

    private static bool IsAlone(List<Branch> branches, Branch one) => branches.Count(branch => branch.Kind == one.Kind) == 1;

    private static List<Branch> Read(DocumentSide side, IReadOnlyList<SchemaSite> sites) =>
        [.. sites.Select(site => Read(side, site)).OrderBy(branch => branch.Text, StringComparer.Ordinal)];

    private static Branch Read(DocumentSide side, SchemaSite site)
    {
        var view = side.Views.Of(site);
        string[] look =
        [
            view.Kind, view.Format ?? string.Empty, .. (view.Values?.Keys ?? []).Order(StringComparer.Ordinal), string.Empty,
            .. view.Properties.Keys.Order(StringComparer.Ordinal),
        ];
        return new Branch(site, view.Kind, string.Join('\n', look), site.Target ?? CanonicalJson.Of(site.Base)!);
    }

    // Branches of one name are numbered, in an order that both directions of a comparison share.
    private static List<BranchMatch> Named(List<(Branch? Old, Branch? New)> pairs) =>
    [
        .. pairs.GroupBy(Name).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group
            .OrderBy(OrderOf, StringComparer.Ordinal)
            .Select((pair, index) => new BranchMatch(
                index == 0 ? group.Key : group.Key + "-" + (index + 1).ToString(CultureInfo.InvariantCulture),
                pair.Old?.Site, pair.New?.Site))),
    ];

    private static string Name((Branch? Old, Branch? New) pair)
    {
        var (old, @new) = (NameOf(pair.Old ?? pair.New!), NameOf(pair.New ?? pair.Old!));
        return old == @new ? old : pair.Old!.Kind == pair.New!.Kind ? pair.Old.Kind : "schema";
    }

    private static string NameOf(Branch branch) => branch.Site.TargetName ?? branch.Kind;

    private static string OrderOf((Branch? Old, Branch? New) pair) =>
        string.CompareOrdinal(pair.Old?.Text ?? pair.New!.Text, pair.New?.Text ?? pair.Old!.Text) <= 0
            ? pair.Old?.Text ?? pair.New!.Text
            : pair.New?.Text ?? pair.Old!.Text;
}

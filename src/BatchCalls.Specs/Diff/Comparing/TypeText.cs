using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>A schema in a few words: <c>array of BatchCall</c>, <c>integer or string</c>, <c>string or null</c>.</summary>
internal sealed class TypeText(DocumentSide side)
{
    // Lists of lists of lists are words enough.
    private const int MaximumDepth = 4;

    public JValue Of(SchemaSite site) => new(Words(site, withNull: true, MaximumDepth));

    public JValue OfType(SchemaSite site) => new(Words(site, withNull: false, MaximumDepth));

    private string Words(SchemaSite site, bool withNull, int depth)
    {
        var view = side.Views.Of(site);
        var words = view switch
        {
            _ when depth == 0 => "…",
            { IsTextEnum: true } => "string enum",
            { Kind: "array", Items: not null } => "array of " + Words(side.Sites.Of(view.Items), withNull, depth - 1),
            { Kind: "union" } => string.Join(
                " or ", view.Branches.Select(branch => Words(branch, false, depth - 1)).Distinct().Order(StringComparer.Ordinal)),
            { Kind: "object" } => site.TargetName ?? "object",
            _ => view.Kind,
        };
        var saysNull = withNull && view.Kind is not ("any" or "null") && (view.AllowsNull || site.AllowsNull);
        return saysNull ? words + " or null" : words;
    }
}

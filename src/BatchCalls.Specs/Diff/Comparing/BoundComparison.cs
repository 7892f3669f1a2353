using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares what restricts values within their type, and finds out in which direction it moved.</summary>
internal sealed class BoundComparison(ChangeLog log)
{
    public void Compare(Sides<SchemaView> views, Place place, Usage usage)
    {
        foreach (var keyword in views.Old.Bounds.Keys.Union(views.New.Bounds.Keys))
        {
            var (old, @new) = (views.Old.Bounds.GetValueOrDefault(keyword), views.New.Bounds.GetValueOrDefault(keyword));
            if (CanonicalJson.Of(old) != CanonicalJson.Of(@new))
            {
                var kind = IsLooser(keyword, old, @new) ? SchemaKinds.BoundsLoosened : SchemaKinds.BoundsTightened;
                log.Add(kind.In(usage), place.At(keyword), old, @new);
            }
        }
    }

    /// <remarks>What can't be told counts as tighter: better a question too many than a refused request.</remarks>
    private static bool IsLooser(string keyword, JToken? old, JToken? @new)
    {
        if (old is null || @new is null)
        {
            return @new is null;
        }

        var (before, after) = (Limit(old), Limit(@new));
        return keyword switch
        {
            _ when before.Number is null || after.Number is null => false,
            "multipleOf" => before.Number.IsMultipleOf(after.Number),
            ['m', 'i', 'n', ..] => Compare(before, after) is > 0,
            ['m', 'a', 'x', ..] => Compare(before, after) is < 0,
            _ => false,
        };

        // Of two bounds at one number, the open one is the tighter: for a minimum the higher, for a maximum the lower.
        int Compare((ExactNumber? Number, bool IsOpen) left, (ExactNumber? Number, bool IsOpen) right) =>
            left.Number!.CompareTo(right.Number) is var order and not 0 ? order
                : left.IsOpen.CompareTo(right.IsOpen) * (keyword.StartsWith("min", StringComparison.Ordinal) ? 1 : -1);
    }

    private static (ExactNumber? Number, bool IsOpen) Limit(JToken bound) =>
        bound is JValue { Value: string and ['<' or '>', ' ', ..] text }
            ? (ExactNumber.Of(text[2..]), true)
            : (ExactNumber.Of(bound), false);
}

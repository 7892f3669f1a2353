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
            _ when before is null || after is null => false,
            "multipleOf" => after.Value.Number != 0 && before.Value.Number % after.Value.Number == 0,
            ['m', 'i', 'n', ..] => after.Value.CompareTo(before.Value) < 0,
            ['m', 'a', 'x', ..] =>
                (after.Value.Number, !after.Value.IsOpen).CompareTo((before.Value.Number, !before.Value.IsOpen)) > 0,
            _ => false,
        };
    }

    private static (decimal Number, bool IsOpen)? Limit(JToken bound)
    {
        var text = bound.Type == JTokenType.String ? bound.Value<string>()! : string.Empty;
        var number = SchemaBounds.Number(text is ['<' or '>', ' ', ..] ? new JRaw(text[2..]) : bound);
        return number is null ? null : (number.Value, text.Length > 0);
    }
}

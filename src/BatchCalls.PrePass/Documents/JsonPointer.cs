using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>RFC 6901 pointers in their fragment form, <c>#/paths/~1batch-calls/get</c>.</summary>
public static class JsonPointer
{
    public static string Of(JToken token)
    {
        var segments = new Stack<string>();
        for (var node = token; node.Parent is not null; node = node.Parent)
        {
            switch (node)
            {
                case JProperty property:
                    segments.Push(Escape(property.Name));
                    break;
                case var item when item.Parent is JArray array:
                    segments.Push(array.IndexOf(item).ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }

        return segments.Count == 0 ? "#" : "#/" + string.Join('/', segments);
    }

    /// <param name="fragment">With its leading <c>#</c>; percent-encoding is undone.</param>
    /// <returns>Null if nothing stands there.</returns>
    public static JToken? Find(JToken root, string fragment)
    {
        var node = root;
        foreach (var segment in Uri.UnescapeDataString(fragment[1..]).Split('/').Skip(1))
        {
            var key = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JObject map => map[key],
                JArray list when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Count => list[index],
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>A key as one segment of a pointer.</summary>
    public static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

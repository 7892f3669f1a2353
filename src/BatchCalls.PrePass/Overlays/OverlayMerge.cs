using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>An update's merge: objects deeply, arrays by appending, primitives by replacement.</summary>
internal static class OverlayMerge
{
    /// <param name="refuse">Makes the exception of an update that doesn't fit what it meets.</param>
    /// <param name="repeated">Is told each entry of the update that is appended although the array has its equal.</param>
    public static void Into(JToken match, JToken update, Func<string, SpecException> refuse, Action<JToken> repeated)
    {
        switch (match)
        {
            // An array that is itself the target gets the update as one entry, whatever the update is.
            case JArray list:
                Append(list, [update], repeated);
                break;
            case JObject map when update is JObject changes:
                Merge(map, changes, refuse, repeated);
                break;
            case JObject:
                throw refuse($"the target is an object, the update is {update.KindName()}. Let the update be an object.");
            default:
                throw refuse($"the target is {match.KindName()}. Let the target be the object around it.");
        }
    }

    private static void Merge(JObject map, JObject changes, Func<string, SpecException> refuse, Action<JToken> repeated)
    {
        foreach (var change in changes.Properties())
        {
            switch (map[change.Name], change.Value)
            {
                case (null, _):
                    map.Add(change.DeepClone());
                    break;
                case (JObject inner, JObject innerChanges):
                    Merge(inner, innerChanges, refuse, repeated);
                    break;
                case (JArray list, JArray entries):
                    Append(list, entries, repeated);
                    break;
                case (JValue old, _):
                    // With its key, so that both have the position of the overlay that they come from.
                    old.Parent!.Replace(change.DeepClone());
                    break;
                case (var old, var value):
                    throw refuse(
                        $"'{change.Name}' is {old!.KindName()} there and {value.KindName()} in the update. Remove the "
                            + "old value first.");
            }
        }
    }

    private static void Append(JArray list, IEnumerable<JToken> entries, Action<JToken> repeated)
    {
        foreach (var entry in entries)
        {
            if (list.Any(known => JToken.DeepEquals(known, entry)))
            {
                repeated(entry);
            }

            list.Add(entry.DeepClone());
        }
    }
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs;

/// <summary>An update's merge: objects deeply, arrays by appending, primitives by replacement.</summary>
internal static class OverlayMerge
{
    /// <param name="refuse">Makes the exception of an update that doesn't fit what it meets.</param>
    public static void Into(JToken match, JToken update, Func<string, SpecException> refuse)
    {
        switch (match)
        {
            // An array that is itself the target gets the update as one entry, whatever the update is.
            case JArray list:
                list.Add(update.DeepClone());
                break;
            case JObject map when update is JObject changes:
                Merge(map, changes, refuse);
                break;
            case JObject:
                throw refuse($"the target is an object, the update is {update.KindName()}. Let the update be an object.");
            default:
                throw refuse($"the target is {match.KindName()}. Let the target be the object around it.");
        }
    }

    private static void Merge(JObject map, JObject changes, Func<string, SpecException> refuse)
    {
        foreach (var change in changes.Properties())
        {
            switch (map[change.Name], change.Value)
            {
                case (null, _):
                    map.Add(change.DeepClone());
                    break;
                case (JObject inner, JObject innerChanges):
                    Merge(inner, innerChanges, refuse);
                    break;
                case (JArray list, JArray entries):
                    list.Add(entries.Select(entry => entry.DeepClone()));
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
}

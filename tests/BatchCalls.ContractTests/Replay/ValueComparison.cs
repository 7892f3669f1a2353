using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using BatchCalls.Generated;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.ContractTests.Replay;

/// <summary>Holds a generated DTO against the JSON that it was read from, value by value.</summary>
internal static class ValueComparison
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Properties = new();

    /// <summary>Where they differ, as JSON paths with what is wrong; empty when every value arrived in its typed place.</summary>
    public static IEnumerable<string> Differences(JsonElement sent, object? read, string path = "$")
    {
        var isEqual = (sent.ValueKind, read) switch
        {
            // What has no type is written back as it came; the round trip checks that.
            (_, JToken) => true,
            (JsonValueKind.Null, null) => true,
            (JsonValueKind.True, bool flag) => flag,
            (JsonValueKind.False, bool flag) => !flag,
            (JsonValueKind.String, string text) => text == sent.GetString(),
            (JsonValueKind.String, DateTimeOffset time) =>
                time == DateTimeOffset.Parse(sent.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            (JsonValueKind.Number, long or int or decimal) =>
                Convert.ToDecimal(read, CultureInfo.InvariantCulture) == sent.GetDecimal(),
            (JsonValueKind.Number, double number) => number.Equals(sent.GetDouble()),
            _ => (bool?)null,
        };
        return isEqual switch
        {
            true => [],
            false => [$"{path} is not what was sent"],
            null when sent.ValueKind == JsonValueKind.Object && read is JsonModel model => InModel(sent, model, path),
            null when sent.ValueKind == JsonValueKind.Object && read is IDictionary map => InMap(sent, map, path),
            null when sent.ValueKind == JsonValueKind.Array && read is IEnumerable items =>
                InList(sent, [.. items.Cast<object?>()], path),
            null when sent.ValueKind == JsonValueKind.String && read is not null and not string => InEnum(sent, read, path),
            _ => [$"{path} is {read?.GetType().Name ?? "null"}, but {sent.ValueKind} was sent"],
        };
    }

    private static IEnumerable<string> InModel(JsonElement sent, JsonModel model, string path)
    {
        var properties = Properties.GetOrAdd(model.GetType(), type => type.GetProperties()
            .Where(property => property.IsDefined(typeof(JsonPropertyAttribute)))
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!));
        foreach (var (name, property) in properties)
        {
            var place = $"{path}.{name}";
            var value = property.GetValue(model);
            var found = sent.TryGetProperty(name, out var json) ? Differences(json, value, place)
                : value is null ? []
                : [$"{place} has a value, but was not sent"];
            foreach (var difference in found)
            {
                yield return difference;
            }
        }

        foreach (var property in sent.EnumerateObject().Where(property => !properties.ContainsKey(property.Name)))
        {
            if (!model.AdditionalProperties.ContainsKey(property.Name))
            {
                yield return $"{path}.{property.Name} is lost";
            }
        }
    }

    private static IEnumerable<string> InMap(JsonElement sent, IDictionary map, string path) =>
        sent.EnumerateObject().Count() != map.Count
            ? [$"{path} has {map.Count} entries, but {sent.EnumerateObject().Count()} were sent"]
            : sent.EnumerateObject().SelectMany(entry => Differences(entry.Value, map[entry.Name], $"{path}.{entry.Name}"));

    private static IEnumerable<string> InList(JsonElement sent, object?[] items, string path) =>
        sent.GetArrayLength() != items.Length
            ? [$"{path} has {items.Length} items, but {sent.GetArrayLength()} were sent"]
            : sent.EnumerateArray().Zip(items)
                .SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{path}[{index}]"));

    private static IEnumerable<string> InEnum(JsonElement sent, object read, string path)
    {
        var type = read.GetType();
        if (type.GetProperty("Value")?.GetValue(read) as string != sent.GetString())
        {
            yield return $"{path} is not what was sent";
        }
        else if (type.GetProperty("IsKnown")?.GetValue(read) is not true)
        {
            yield return $"{path} is '{sent.GetString()}', which {type.Name}.IsKnown denies and the document has";
        }
    }
}

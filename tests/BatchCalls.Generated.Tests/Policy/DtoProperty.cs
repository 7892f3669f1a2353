using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Policy;

/// <summary>A DTO's documented properties, by their wire names.</summary>
internal static class DtoProperty
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> ByType = new();

    public static IReadOnlyDictionary<string, PropertyInfo> AllOf(Type model) => ByType.GetOrAdd(model, type =>
        type.GetProperties()
            .Where(property => property.IsDefined(typeof(JsonPropertyAttribute)))
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!));

    public static bool IsDocumented(JsonModel model, string name) => AllOf(model.GetType()).ContainsKey(name);

    public static object? Of(JsonModel model, string name) => AllOf(model.GetType())[name].GetValue(model);

    /// <summary>The value as an approved file shows it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => JsonConvert.ToString(text),
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<string> texts => $"[{string.Join(',', texts.Select(JsonConvert.ToString))}]",
        JsonModel => "an object",
        _ => OpenEnum(value),
    };

    private static string OpenEnum(object value) =>
        JsonConvert.ToString(value.ToString()!)
        + ((bool)value.GetType().GetProperty("IsKnown")!.GetValue(value)! ? "" : " (undocumented)");
}

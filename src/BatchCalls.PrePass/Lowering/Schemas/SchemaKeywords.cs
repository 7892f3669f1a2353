using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal static class SchemaKeywords
{
    /// <summary>Keywords that OpenAPI 3.0, or C#, has no form for.</summary>
    public static readonly IReadOnlySet<string> Inexpressible = new HashSet<string>
    {
        "not", "if", "then", "else", "patternProperties", "propertyNames", "dependentSchemas", "dependentRequired",
        "dependencies", "contains", "minContains", "maxContains", "unevaluatedItems", "unevaluatedProperties",
        "$dynamicRef", "$recursiveRef",
    };

    /// <summary>Keywords that hold schemas by name.</summary>
    public static readonly IReadOnlySet<string> Maps =
        new HashSet<string> { "properties", "patternProperties", "dependentSchemas", "$defs", "definitions" };

    /// <summary>Keywords that hold a list of schemas; <c>items</c> does too in old drafts.</summary>
    public static readonly IReadOnlySet<string> Lists = new HashSet<string> { "allOf", "anyOf", "oneOf", "prefixItems", "items" };

    /// <summary>Keywords that hold one schema.</summary>
    public static readonly IReadOnlySet<string> Single = new HashSet<string>
    {
        "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems",
        "unevaluatedProperties",
    };

    private static readonly HashSet<string> Annotations =
    [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "nullable",
        "externalDocs", "xml", "discriminator", "$comment", "$id", "$schema", "$anchor", "$dynamicAnchor", "$defs", "definitions",
    ];

    // A type, or closed additional properties, beside a reference only repeats what its target says.
    private static readonly HashSet<string> ShapingBesideReference =
        ["$ref", "allOf", "properties", "required", "anyOf", "oneOf", "enum", "const", "items", "prefixItems", "format"];

    private static readonly HashSet<string> Shaping = [.. ShapingBesideReference, "type", "additionalProperties"];

    /// <summary>Whether a schema decides about a C# type; <c>maxLength</c> alone doesn't.</summary>
    public static bool Shapes(JObject schema) => schema.Properties().Any(p => Shaping.Contains(p.Name));

    /// <summary>Whether something beside a reference, or a single branch, makes it another type than its target.</summary>
    public static bool ShapesBesideReference(JObject schema, string reference = "$ref") =>
        schema.Properties().Any(p => p.Name != reference && ShapingBesideReference.Contains(p.Name));

    /// <summary>Whether a keyword only says something about a value, and doesn't restrict it.</summary>
    public static bool IsAnnotation(string keyword) =>
        Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>What a schema allows, however it is spelled, without what it is called and described as.</summary>
/// <param name="Kind">
/// A JSON type, <c>union</c> of <paramref name="Branches"/>, <c>any</c>, <c>null</c> alone, or <c>nothing</c>.
/// </param>
/// <param name="Values">An enum's or a constant's values by their JSON text, without null; null if any value goes.</param>
/// <param name="Required">The names that an object must have, whether it declares them or not.</param>
/// <param name="Items">Null if the schema doesn't say.</param>
/// <param name="Additional">The schema of properties beside the named ones; null if the schema doesn't say.</param>
/// <param name="Bounds">By keyword, in one spelling; what every value meets is left out.</param>
/// <param name="Branches">Of a union, beside which all else holds for each of them, or of what refines one type; without null, and never one alone.</param>
/// <param name="Bases">The schemas that <c>allOf</c> adds by reference, by their pointers.</param>
internal sealed record SchemaView(
    string Kind,
    bool AllowsNull,
    IReadOnlyDictionary<string, JToken>? Values,
    string? Format,
    IReadOnlyDictionary<string, SchemaProperty> Properties,
    IReadOnlySet<string> Required,
    JToken? Items,
    IReadOnlyList<JToken> PrefixItems,
    JToken? Additional,
    IReadOnlyDictionary<string, JToken> Bounds,
    IReadOnlyList<SchemaSite> Branches,
    IReadOnlyDictionary<string, JObject> Bases)
{
    public bool IsClosed => Additional is JValue { Value: false };

    /// <summary>Whether C# has an open enum for it.</summary>
    public bool IsTextEnum => Kind == "string" && Values is not null;
}

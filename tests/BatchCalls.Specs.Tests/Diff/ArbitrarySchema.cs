using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

/// <summary>Schemas of all shapes and spellings, which refer to the components of <see cref="ArbitraryDocument"/>.</summary>
internal static class ArbitrarySchema
{
    public static readonly string[] Components = ["A", "B", "C", "Kind", "Union"];

    // Names that collide in C#, and one that looks like a keyword.
    private static readonly string[] Names = ["id", "name", "a_b", "aB", "items", "status"];

    private static readonly Gen<JObject> Scalars = Gen.Elements(
        """{"type":"string"}""", """{"type":"string","format":"date-time"}""", """{"type":"integer","minimum":1}""",
        """{"type":"integer","maximum":10,"default":5}""", """{"type":"number","exclusiveMinimum":0}""", """{"type":"boolean"}""",
        """{"type":["string","null"],"maxLength":3}""", """{"type":["integer","string"]}""", """{"const":"x"}""", "{}",
        """{"type":"string","description":"text","deprecated":true}""", """{"type":"object"}""", """{"type":"integer","enum":[1,2]}""")
        .Select(JObject.Parse);

    private static readonly Gen<JObject> References = Gen.Elements(Components).Select(
        name => new JObject(new JProperty("$ref", "#/components/schemas/" + name)));

    private static readonly Gen<JObject> Enums = Gen.SubListOf("draft", "active", "in_progress", "in-progress")
        .Where(values => values.Count > 0)
        .Select(values => new JObject(new JProperty("type", "string"), new JProperty("enum", new JArray(values))));

    /// <summary>What may stand anywhere.</summary>
    public static Gen<JObject> Of(int depth) => depth == 0
        ? Gen.OneOf(Scalars, References, Enums)
        : Gen.OneOf(Scalars, References, Enums, Objects(depth), Lists(depth), Unions(depth), Extended(depth));

    /// <summary>What may be a component: nothing that is only another name of one.</summary>
    public static Gen<JObject> Component() => Gen.OneOf(Objects(1), Objects(1), Enums, Scalars);

    private static Gen<JObject> Objects(int depth) =>
        from names in Gen.SubListOf(Names)
        from schemas in Gen.CollectToArray(names, _ => Of(depth - 1))
        from required in Gen.SubListOf(names)
        from closed in Gen.Elements(true, false, false)
        select new JObject(
            new JProperty("type", "object"),
            new JProperty("required", new JArray(required)),
            new JProperty("properties", new JObject(names.Zip(schemas, (name, schema) => new JProperty(name, schema)))),
            new JProperty("additionalProperties", !closed));

    private static Gen<JObject> Lists(int depth) =>
        from items in Of(depth - 1)
        from few in Gen.Elements(true, false)
        select JsonParts.ObjectOf(
            new JProperty("type", "array"), new JProperty("items", items), few ? new JProperty("maxItems", 9) : null);

    private static Gen<JObject> Unions(int depth) =>
        from keyword in Gen.Elements("anyOf", "oneOf")
        from count in Gen.Choose(1, 3)
        from branches in Of(depth - 1).ArrayOf(count)
        from withNull in Gen.Elements(true, false)
        from beside in Gen.Elements("{}", "{}", """{"maxLength":3}""", """{"required":["id"],"additionalProperties":false}""")
        select new JObject(JObject.Parse(beside).Properties().Append(new JProperty(keyword, new JArray(
            withNull ? [.. branches, new JObject(new JProperty("type", "null"))] : branches.AsEnumerable<object>()))));

    // Only a base that extends nothing itself: a circle of allOf is no document.
    private static Gen<JObject> Extended(int depth) => Objects(depth).Select(own => new JObject(new JProperty(
        "allOf", new JArray(new JObject(new JProperty("$ref", "#/components/schemas/Base")), own))));
}

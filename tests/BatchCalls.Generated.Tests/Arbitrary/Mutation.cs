using FsCheck;
using FsCheck.Fluent;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>One change somewhere in an answer: a value replaced or made null, a member dropped, renamed, doubled or added.</summary>
internal static class Mutation
{
    public static Gen<JsonText> Of(JsonText sent) => sent switch
    {
        JsonText.Object { Members.Count: > 0 } whole => Gen.Frequency((1, InMembers(whole)), (4, Below(whole))),
        JsonText.Array { Items.Count: > 0 } whole => Gen.Frequency((1, InItems(whole)), (6, Below(whole))),
        _ => Gen.OneOf(ArbitraryJson.Values, Gen.Constant(JsonText.Null)),
    };

    private static Gen<JsonText> InMembers(JsonText.Object whole) =>
        from index in Gen.Choose(0, whole.Members.Count - 1)
        from name in ArbitraryJson.Names
        from other in Gen.Elements([.. whole.Members])
        from value in ArbitraryJson.Values
        let member = whole.Members[index]
        from change in Gen.Elements<(string, JsonText)[]>(
            [], [(name, member.Value)], [(other.Name, member.Value)], [member, (member.Name, value)], [(member.Name, value), member],
            [member, member], [(name, value), member], [(member.Name, value)], [(member.Name, JsonText.Null)])
        select (JsonText)new JsonText.Object([.. whole.Members.Take(index), .. change, .. whole.Members.Skip(index + 1)]);

    private static Gen<JsonText> InItems(JsonText.Array whole) =>
        from index in Gen.Choose(0, whole.Items.Count - 1)
        from value in ArbitraryJson.Values
        let item = whole.Items[index]
        from change in Gen.Elements<JsonText[]>([], [item, value], [item, item], [value], [JsonText.Null])
        select (JsonText)new JsonText.Array([.. whole.Items.Take(index), .. change, .. whole.Items.Skip(index + 1)]);

    private static Gen<JsonText> Below(JsonText.Object whole) =>
        from index in Gen.Choose(0, whole.Members.Count - 1)
        from value in Of(whole.Members[index].Value)
        let changed = (whole.Members[index].Name, value)
        select (JsonText)new JsonText.Object([.. whole.Members.Take(index), changed, .. whole.Members.Skip(index + 1)]);

    private static Gen<JsonText> Below(JsonText.Array whole) =>
        from index in Gen.Choose(0, whole.Items.Count - 1)
        from value in Of(whole.Items[index])
        select (JsonText)new JsonText.Array([.. whole.Items.Take(index), value, .. whole.Items.Skip(index + 1)]);
}

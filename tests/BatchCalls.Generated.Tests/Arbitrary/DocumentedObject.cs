using System.Text.Json;
using BatchCalls.Generated.Tests.Policy;
using FsCheck;
using FsCheck.Fluent;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>An object of the document, and what may undocumentedly stand in it.</summary>
internal sealed class DocumentedObject(params IReadOnlyList<DocumentedProperty> properties) : DocumentedType
{
    public override Gen<JsonText> Values => Gen.CollectToArray(properties, Members).SelectMany(
        members => Gen.Shuffle(members.SelectMany(member => member).ToArray()), (_, shuffled) => (JsonText)new JsonText.Object(shuffled));

    public override Verdict Judge(JsonText value)
    {
        if (value is not JsonText.Object sent)
        {
            return Verdict.Unreadable;
        }

        var verdict = sent.HasTwins || sent.Last.Keys.Except(properties.Select(property => property.Name)).Any()
            ? Verdict.Deviating
            : Verdict.Conforming;
        foreach (var property in properties)
        {
            var own = sent.Last.TryGetValue(property.Name, out var member) ? property.Judge(member)
                : property.IsRequired ? Verdict.Unreadable
                : Verdict.Conforming;
            verdict = own > verdict ? own : verdict;
        }

        return verdict;
    }

    public override bool IsReadAs(JsonText sent, object read)
    {
        var last = ((JsonText.Object)sent).Last;
        return properties.All(property =>
            last.TryGetValue(property.Name, out var member) && property.HasValue(member)
                ? DtoProperty.Of((JsonModel)read, property.Name) is { } value && property.Type.IsReadAs(member, value)
                : DtoProperty.Of((JsonModel)read, property.Name) is null);
    }

    public override bool IsWrittenAs(JsonText sent, JsonElement written)
    {
        var last = ((JsonText.Object)sent).Last;
        return written.EnumerateObject().Count() == last.Count
            && last.All(member => written.TryGetProperty(member.Key, out var value)
                && (properties.FirstOrDefault(property => property.Name == member.Key) is { } property && property.HasValue(member.Value)
                    ? property.Type.IsWrittenAs(member.Value, value)
                    : member.Value.IsExactly(value) || member.Value.ToString() == value.GetRawText()));
    }

    private static Gen<(string Name, JsonText Value)[]> Members(DocumentedProperty property)
    {
        var present = property.Type.Values.Select(value => new[] { (property.Name, value) });
        var isNull = Gen.Constant(new[] { (property.Name, JsonText.Null) });
        var absent = Gen.Constant<(string, JsonText)[]>([]);
        return property.IsRequired ? present
            : property.IsNullable ? Gen.Frequency((3, present), (1, isNull), (1, absent))
            : Gen.Frequency((3, present), (1, absent));
    }
}

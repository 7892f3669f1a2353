using System.Collections;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>A list that is read as a whole.</summary>
internal sealed class DocumentedList(DocumentedType item) : DocumentedType
{
    public override Gen<JsonText> Values =>
        from count in Gen.Choose(0, 3)
        from items in item.Values.ListOf(count)
        select (JsonText)new JsonText.Array([.. items]);

    public override Verdict Judge(JsonText value) => value is JsonText.Array list
        ? list.Items.Select(item.Judge).DefaultIfEmpty().Max()
        : Verdict.Unreadable;

    public override bool IsReadAs(JsonText sent, object read) =>
        ((JsonText.Array)sent).Items is var items
        && ((IEnumerable)read).Cast<object>().ToArray() is var values
        && items.Count == values.Length
        && items.Zip(values).All(pair => item.IsReadAs(pair.First, pair.Second));

    public override bool IsWrittenAs(JsonText sent, JsonElement written) =>
        written.ValueKind == JsonValueKind.Array
        && ((JsonText.Array)sent).Items is var items
        && items.Count == written.GetArrayLength()
        && items.Zip(written.EnumerateArray()).All(pair => item.IsWrittenAs(pair.First, pair.Second));
}

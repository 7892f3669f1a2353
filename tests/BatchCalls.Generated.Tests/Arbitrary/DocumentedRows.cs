using System.Collections;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>The rows of a page: an unreadable one costs none of the others.</summary>
internal sealed class DocumentedRows(DocumentedObject row) : DocumentedType
{
    public override Gen<JsonText> Values =>
        from count in Gen.Choose(0, 3)
        from rows in row.Values.ListOf(count)
        select (JsonText)new JsonText.Array([.. rows]);

    public IEnumerable<int> UnreadableIn(JsonText.Array list) =>
        list.Items.Index().Where(item => row.Judge(item.Item) == Verdict.Unreadable).Select(item => item.Index);

    public override Verdict Judge(JsonText value) => value is not JsonText.Array list ? Verdict.Unreadable
        : list.Items.Any(item => row.Judge(item) != Verdict.Conforming) ? Verdict.Deviating
        : Verdict.Conforming;

    public override bool IsReadAs(JsonText sent, object read) =>
        Readable(sent).ToArray() is var rows
        && ((IEnumerable)read).Cast<object>().ToArray() is var models
        && rows.Length == models.Length
        && rows.Zip(models).All(pair => row.IsReadAs(pair.First, pair.Second));

    public override bool IsWrittenAs(JsonText sent, JsonElement written) =>
        Readable(sent).ToArray() is var rows
        && rows.Length == written.GetArrayLength()
        && rows.Zip(written.EnumerateArray()).All(pair => row.IsWrittenAs(pair.First, pair.Second));

    private IEnumerable<JsonText> Readable(JsonText sent) =>
        ((JsonText.Array)sent).Items.Where(item => row.Judge(item) != Verdict.Unreadable);
}

using System.Net;
using System.Text.Json;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.Sandbox.Answers;

/// <summary>Threetone: cursor paging, and errors in <c>detail</c>. The cursor is the id of the last row, as in the example.</summary>
internal sealed class ThreetoneAnswers : ProviderAnswers
{
    public override SandboxAnswer Refuse(HttpStatusCode status, IReadOnlyList<RequestViolation> violations) => Write(status, writer =>
    {
        if (status != HttpStatusCode.UnprocessableEntity)
        {
            writer.WriteString("detail", status switch
            {
                HttpStatusCode.Unauthorized => "Invalid or missing API key",
                HttpStatusCode.NotFound => "Not Found",
                HttpStatusCode.MethodNotAllowed => "Method Not Allowed",
                _ => "The sandbox has nothing here",
            });
            return;
        }

        writer.WriteStartArray("detail");
        foreach (var violation in violations)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("loc");
            writer.WriteStringValue(violation.Kind == ViolationKind.Parameter ? "query" : "header");
            writer.WriteStringValue(violation.Name);
            writer.WriteEndArray();
            writer.WriteString("msg", violation.Reason);
            writer.WriteString("type", "value_error");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    protected override SandboxAnswer? ListRows(DocumentedOperation operation, IReadOnlyList<JsonElement> examples, ReceivedRequest request)
    {
        if (!examples[0].TryGetProperty("batch_calls", out var first) || first.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var limit = Integer(operation, request, "limit", out var isDefaultLimit);
        var cursor = request.QueryValue("last_doc");
        if (isDefaultLimit && examples.Select((example, index) => (example, index)).FirstOrDefault(page => Follows(page.index)) is { example.ValueKind: JsonValueKind.Object } found)
        {
            return new SandboxAnswer(HttpStatusCode.OK, found.example.GetRawText());
        }

        var rows = examples.SelectMany(example => example.GetProperty("batch_calls").EnumerateArray()).ToArray();
        var start = cursor is null ? 0 : Array.FindIndex(rows, row => row.GetProperty("id").GetString() == cursor) + 1;
        if (cursor is not null && start == 0)
        {
            return Refuse(HttpStatusCode.UnprocessableEntity, [new RequestViolation(ViolationKind.Parameter, "last_doc", "is no cursor that was given out")]);
        }

        var page = rows.Skip(start).Take((int)limit).ToArray();
        var hasMore = start + page.Length < rows.Length;
        return Write(HttpStatusCode.OK, writer =>
        {
            WriteRows(writer, "batch_calls", page);
            writer.WriteString("next_doc", hasMore ? page[^1].GetProperty("id").GetString() : null);
            writer.WriteBoolean("has_more", hasMore);
        });

        bool Follows(int index) => index == 0
            ? cursor is null
            : cursor is not null && examples[index - 1].TryGetProperty("next_doc", out var next) && next.GetString() == cursor;
    }
}

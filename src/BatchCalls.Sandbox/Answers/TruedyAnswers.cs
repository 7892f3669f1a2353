using System.Net;
using System.Text.Json;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.Sandbox.Answers;

/// <summary>Truedy: offset paging, and errors in an envelope.</summary>
internal sealed class TruedyAnswers : ProviderAnswers
{
    private const string RequestId = "req_sandbox";
    private const string Time = "2026-04-05T10:22:00Z";

    public override SandboxAnswer Refuse(HttpStatusCode status, IReadOnlyList<RequestViolation> violations) => Write(status, writer =>
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", status switch
        {
            HttpStatusCode.Unauthorized => "unauthorized",
            HttpStatusCode.NotFound => "not_found",
            HttpStatusCode.MethodNotAllowed => "method_not_allowed",
            HttpStatusCode.NotImplemented => "no_example",
            _ => "validation_error",
        });
        writer.WriteString("message", violations.Count > 0 ? string.Join("; ", violations) : "The sandbox has nothing here");
        writer.WriteEndObject();
        writer.WriteStartObject("meta");
        writer.WriteString("request_id", RequestId);
        writer.WriteString("ts", Time);
        writer.WriteEndObject();
    });

    protected override SandboxAnswer? ListRows(DocumentedOperation operation, IReadOnlyList<JsonElement> examples, ReceivedRequest request)
    {
        if (!examples[0].TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var limit = Integer(operation, request, "limit", out var isDefaultLimit);
        var offset = Integer(operation, request, "offset", out var isDefaultOffset);
        var status = request.QueryValue("status");
        if (isDefaultLimit && isDefaultOffset && status is null)
        {
            return null;
        }

        var rows = data.EnumerateArray().Where(row => status is null || row.GetProperty("status").GetString() == status).ToArray();
        return Write(HttpStatusCode.OK, writer =>
        {
            WriteRows(writer, "data", rows.Skip((int)Math.Min(offset, int.MaxValue)).Take((int)limit));
            writer.WritePropertyName("meta");
            writer.WriteRawValue(examples[0].GetProperty("meta").GetRawText());
            writer.WriteStartObject("pagination");
            writer.WriteNumber("total", rows.Length);
            writer.WriteNumber("limit", limit);
            writer.WriteNumber("offset", offset);
            writer.WriteBoolean("has_more", rows.Length - limit > offset);
            writer.WriteEndObject();
        });
    }
}

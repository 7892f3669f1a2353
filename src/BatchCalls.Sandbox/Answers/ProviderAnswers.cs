using System.Net;
using System.Text;
using System.Text.Json;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.Sandbox.Answers;

/// <summary>How one provider words what the sandbox answers.</summary>
internal abstract class ProviderAnswers
{
    /// <summary>To a request that the document allows.</summary>
    public SandboxAnswer Answer(DocumentedOperation operation, ReceivedRequest request)
    {
        var examples = operation.ExamplesOf("200");
        return examples.Count == 0
            ? Refuse(HttpStatusCode.NotImplemented, [])
            : ListRows(operation, examples, request) ?? new SandboxAnswer(HttpStatusCode.OK, examples[0].GetRawText());
    }

    /// <summary>To one that it does not.</summary>
    public abstract SandboxAnswer Refuse(HttpStatusCode status, IReadOnlyList<RequestViolation> violations);

    /// <summary>Null when the operation is no listing.</summary>
    protected abstract SandboxAnswer? ListRows(DocumentedOperation operation, IReadOnlyList<JsonElement> examples, ReceivedRequest request);

    /// <summary>An integer parameter, or what the document says is taken instead.</summary>
    protected static long Integer(DocumentedOperation operation, ReceivedRequest request, string name, out bool isDefault)
    {
        var documented = operation.Rules.Query.FirstOrDefault(rule => rule.Name == name)?.Default ?? "0";
        var given = request.QueryValue(name) ?? documented;
        isDefault = given == documented;
        return long.Parse(given, System.Globalization.CultureInfo.InvariantCulture);
    }

    protected static SandboxAnswer Write(HttpStatusCode status, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return new SandboxAnswer(status, Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>Rows as they stand in the example, digit for digit.</summary>
    protected static void WriteRows(Utf8JsonWriter writer, string name, IEnumerable<JsonElement> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteRawValue(row.GetRawText());
        }

        writer.WriteEndArray();
    }
}

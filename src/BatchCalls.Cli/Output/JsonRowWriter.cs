using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BatchCalls.Cli.Output;

/// <summary>A JSON array of objects, or one object a line. <c>source</c> is the provider's own object as it arrived.</summary>
internal sealed partial class JsonRowWriter(Stream output, bool isArray) : IRowWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _hasRows;

    public async ValueTask WriteAsync(BatchCall batchCall)
    {
        _buffer.ResetWrittenCount();
        _buffer.Write(isArray ? _hasRows ? ",\n"u8 : "[\n"u8 : default);
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            Write(json, batchCall);
        }

        _buffer.Write(isArray ? default : "\n"u8);
        _hasRows = true;
        await output.WriteAsync(_buffer.WrittenMemory);
    }

    public async ValueTask CompleteAsync()
    {
        if (isArray)
        {
            await output.WriteAsync(_hasRows ? "\n]\n"u8.ToArray() : "[]\n"u8.ToArray());
        }
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private static void Write(Utf8JsonWriter json, BatchCall batchCall)
    {
        json.WriteStartObject();
        json.WriteString("provider", Names.Of(batchCall.Provider));
        json.WriteString("id", batchCall.Id);
        json.WriteString("name", batchCall.Name);
        json.WriteString("agent_id", batchCall.AgentId);
        json.WriteString("status", Names.Of(batchCall.Status));
        json.WriteString("provider_status", batchCall.ProviderStatus);
        json.WriteString("created_at", Names.Of(batchCall.CreatedAt));
        json.WriteString("scheduled_at", Names.Of(batchCall.ScheduledAt));
        json.WriteString("updated_at", Names.Of(batchCall.UpdatedAt));
        json.WriteStartObject("contacts");
        foreach (var (name, count) in Names.Of(batchCall.Contacts))
        {
            json.WritePropertyName(name);
            if (count is { } known)
            {
                json.WriteNumberValue(known);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndObject();
        json.WritePropertyName("source");

        json.WriteRawValue(LineBreaks().Replace(batchCall.Source.RawJson!, ""), skipInputValidation: true);
        json.WriteEndObject();
    }

    // A line break stands between tokens alone, never inside a JSON text; so does the indentation around it.
    [GeneratedRegex(@"[ \t]*[\r\n][ \t\r\n]*")]
    private static partial Regex LineBreaks();
}

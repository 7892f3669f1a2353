using System.Globalization;
using CsvHelper;

namespace BatchCalls.Cli.Output;

/// <summary>Comma-separated values (RFC 4180) with a header line. Unknown is empty.</summary>
internal sealed class CsvRowWriter : IRowWriter
{
    private static readonly string[] Columns =
    [
        "provider", "id", "name", "agent_id", "status", "provider_status", "created_at", "scheduled_at", "updated_at",
        "contacts_total", "contacts_dispatched", "contacts_finished", "contacts_succeeded", "contacts_failed",
    ];

    private readonly CsvWriter _csv;

    public CsvRowWriter(Stream output)
    {
        _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" });
        WriteLine(Columns);
    }

    public async ValueTask WriteAsync(BatchCall batchCall)
    {
        WriteLine(
        [
            Names.Of(batchCall.Provider), batchCall.Id, batchCall.Name, batchCall.AgentId,
            Names.Of(batchCall.Status), batchCall.ProviderStatus,
            Names.Of(batchCall.CreatedAt), Names.Of(batchCall.ScheduledAt), Names.Of(batchCall.UpdatedAt),
            .. Names.Of(batchCall.Contacts).Select(contact => contact.Count?.ToString(CultureInfo.InvariantCulture)),
        ]);
        await _csv.FlushAsync();
    }

    public async ValueTask CompleteAsync() => await _csv.FlushAsync();

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private void WriteLine(IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            _csv.WriteField(field);
        }

        _csv.EndRecord();
    }
}

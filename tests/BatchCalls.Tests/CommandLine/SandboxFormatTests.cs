using System.Text.Json;
using BatchCalls.Tests.Json;

namespace BatchCalls.Tests.CommandLine;

[TestFixture]
public sealed class SandboxFormatTests
{
    private static readonly Lazy<Task<CommandResult>> Table = new(() => BatchCallsCommand.RunAsync("list", "--sandbox"));
    private static readonly Lazy<Task<CommandResult>> Json = new(() => BatchCallsCommand.RunAsync("list", "--sandbox", "--format", "json"));
    private static readonly Lazy<Task<CommandResult>> NdJson = new(() => BatchCallsCommand.RunAsync("list", "--sandbox", "--format", "ndjson"));
    private static readonly Lazy<Task<CommandResult>> Csv = new(() => BatchCallsCommand.RunAsync("list", "--sandbox", "--format", "csv"));

    [Test]
    public async Task Every_format_ends_complete()
    {
        var results = await Task.WhenAll(Table.Value, Json.Value, NdJson.Value, Csv.Value);

        results.Select(result => result.ExitCode).Should().AllBeEquivalentTo(0);
    }

    [Test]
    public async Task The_table_has_a_line_for_every_batch_call()
    {
        var lines = (await Table.Value).OutputLines;

        lines.Should().ContainSingle(line => line.Contains("batch_c3d4e5f6") && line.Contains(" running ") && line.Contains("312"));
        lines.Should().ContainSingle(line => line.Contains("batch_d4e5f6g7"));
        lines.Should().ContainSingle(line => line.Contains("btcal_01jx4m9b7hzd") && line.Contains("scheduled (pending)"));
        lines.Where(line => line.Contains("batch_") || line.Contains("btcal_")).Should().HaveCount(6);
    }

    [Test]
    public async Task The_table_cuts_nothing() =>
        (await Table.Value).Output.Should().Contain("Delivery follow-up on WhatsApp").And.NotContain("…");

    [Test]
    public async Task Json_is_one_array()
    {
        using var document = JsonDocument.Parse((await Json.Value).Output);

        document.RootElement.GetArrayLength().Should().Be(6);
    }

    [Test]
    public async Task Ndjson_is_one_object_a_line()
    {
        var lines = (await NdJson.Value).OutputLines;

        lines.Should().HaveCount(6);
        lines.Should().AllSatisfy(line => JsonDocument.Parse(line).Dispose());
    }

    [Test]
    public async Task Ndjson_and_json_have_the_same_objects()
    {
        using var document = JsonDocument.Parse((await Json.Value).Output);

        document.RootElement.EnumerateArray().Select(ExactJson.Of)
            .Should().BeEquivalentTo((await NdJson.Value).OutputLines.Select(ExactJson.Of));
    }

    [Test]
    public async Task An_object_has_the_common_terms_and_the_source()
    {
        var line = (await NdJson.Value).OutputLines.Single(line => line.Contains("batch_c3d4e5f6"));

        ExactJson.Of(line).Should().Be(ExactJson.Of($$"""
            {
              "provider": "truedy", "id": "batch_c3d4e5f6", "name": "Q2 Outreach Campaign", "agent_id": "agt_f9447372",
              "status": "running", "provider_status": "running",
              "created_at": "2026-04-01T09:00:00Z", "scheduled_at": null, "updated_at": "2026-04-05T10:22:00Z",
              "contacts": { "total": 500, "dispatched": 312, "finished": 312, "succeeded": 298, "failed": 14 },
              "source": {{ProviderExample.TruedyRows[0]}}
            }
            """));
    }

    [Test]
    public async Task What_a_provider_does_not_say_is_null()
    {
        var line = (await NdJson.Value).OutputLines.Single(line => line.Contains("btcal_01jx3t0n9rwx"));

        using var document = JsonDocument.Parse(line);
        document.RootElement.GetProperty("scheduled_at").ValueKind.Should().Be(JsonValueKind.Null);
        document.RootElement.GetProperty("contacts").GetRawText().Should().Be("""{"total":60,"dispatched":12,"finished":12,"succeeded":null,"failed":null}""");
    }

    [Test]
    public async Task Every_source_is_the_documented_object_with_the_same_number_texts()
    {
        using var document = JsonDocument.Parse((await Json.Value).Output);

        document.RootElement.EnumerateArray().Select(row => ExactJson.Of(row.GetProperty("source")))
            .Should().BeEquivalentTo([.. ProviderExample.TruedyRows, .. ProviderExample.ThreetoneRows]);
    }

    [Test]
    public async Task Csv_has_a_heading_and_a_line_for_every_batch_call()
    {
        var lines = (await Csv.Value).OutputLines;

        lines[0].Should().Be("provider,id,name,agent_id,status,provider_status,created_at,scheduled_at,updated_at,"
            + "contacts_total,contacts_dispatched,contacts_finished,contacts_succeeded,contacts_failed");
        lines.Skip(1).Should().HaveCount(6).And.Contain(
            "threetone,btcal_01jx3t0n9rwx,Plan upgrade offer,agent_01jx4kqd1n,cancelled,cancelled,2026-03-29T08:00:00Z,,2026-03-29T09:03:00Z,60,12,12,,");
    }
}

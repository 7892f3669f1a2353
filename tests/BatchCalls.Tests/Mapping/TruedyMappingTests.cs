using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Mapping;

[TestFixture]
public sealed class TruedyMappingTests
{
    [TestCase("draft", BatchCallStatus.Draft)]
    [TestCase("scheduling", BatchCallStatus.Scheduled)]
    [TestCase("scheduled", BatchCallStatus.Scheduled)]
    [TestCase("active", BatchCallStatus.Running)]
    [TestCase("running", BatchCallStatus.Running)]
    [TestCase("paused", BatchCallStatus.Paused)]
    [TestCase("completed", BatchCallStatus.Completed)]
    [TestCase("failed", BatchCallStatus.Failed)]
    [TestCase("cancelled", BatchCallStatus.Cancelled)]
    [TestCase("archived", BatchCallStatus.Unknown)]
    [TestCase("RUNNING", BatchCallStatus.Unknown)]
    [TestCase("in_progress", BatchCallStatus.Unknown)]
    [TestCase("", BatchCallStatus.Unknown)]
    public async Task A_status_stands_in_common_terms_beside_Truedys_text(string text, BatchCallStatus common)
    {
        var row = await MapAsync(TruedyWire.Row("a", text));

        (row.Status, row.ProviderStatus).Should().Be((common, text));
    }

    [Test]
    public async Task Id_name_and_agent_are_Truedys()
    {
        var row = await MapAsync(TruedyWire.Row("a"));

        (row.Provider, row.Id, row.Name, row.AgentId).Should().Be((Provider.Truedy, "a", "Campaign a", "agt_1"));
    }

    // Every rule, and what stands when its first choice is missing.
    [TestCase("\"total_contacts\":500", 500L, null, null, null, null)]
    [TestCase("\"called\":312", null, 312L, null, null, null)]
    [TestCase("\"completed_contacts\":350,\"completed\":298,\"failed\":14", null, null, 350L, 298L, 14L)]
    [TestCase("\"completed\":298,\"failed\":14", null, null, 312L, 298L, 14L)]
    [TestCase("\"completed\":298", null, null, null, 298L, null)]
    [TestCase("\"failed\":14", null, null, null, null, 14L)]
    [TestCase("\"successful_contacts\":280,\"completed\":298", null, null, null, 280L, null)]
    [TestCase("\"failed_contacts\":70,\"failed\":14", null, null, null, null, 70L)]
    [TestCase("\"completed_contacts\":350,\"successful_contacts\":280,\"failed_contacts\":70", null, null, 350L, 280L, 70L)]
    [TestCase("\"total_contacts\":0,\"called\":0,\"completed\":0,\"failed\":0", 0L, 0L, 0L, 0L, 0L)]
    [TestCase("\"called\":null,\"completed\":null,\"failed\":null", null, null, null, null, null)]
    [TestCase("\"total_contacts\":\"many\"", null, null, null, null, null)]
    [TestCase("\"completed\":9223372036854775807,\"failed\":1", null, null, null, long.MaxValue, 1L)]
    [TestCase("\"completed\":9223372036854775806,\"failed\":1", null, null, long.MaxValue, long.MaxValue - 1, 1L)]
    [TestCase("\"completed\":-9223372036854775807,\"failed\":-1", null, null, long.MinValue, -long.MaxValue, -1L)]
    [TestCase("\"pending\":188", null, null, null, null, null)]
    public async Task Contacts_are_what_Truedy_says_and_else_unknown(
        string counters, long? total, long? dispatched, long? finished, long? succeeded, long? failed)
    {
        var row = await MapAsync(TruedyWire.Row("a", more: counters));

        row.Contacts.Should().Be(new BatchCallContacts(total, dispatched, finished, succeeded, failed));
    }

    [Test]
    public async Task A_row_without_counters_has_no_contacts_told()
    {
        var row = await MapAsync(TruedyWire.Row("a"));

        row.Contacts.Should().Be(new BatchCallContacts(null, null, null, null, null));
    }

    [TestCase("2026-03-05T10:00:00Z", "2026-03-05T10:00:00.0000000+00:00")]
    [TestCase("2026-03-05T10:00:00.123456Z", "2026-03-05T10:00:00.1234560+00:00")]
    [TestCase("2026-03-05T10:00:00", "2026-03-05T10:00:00.0000000+00:00")]
    [TestCase("2026-03-05T10:00:00+05:30", "2026-03-05T04:30:00.0000000+00:00")]
    public async Task Times_are_UTC(string text, string utc)
    {
        var row = await MapAsync(TruedyWire.Row("a", more: $"\"scheduled_at\":\"{text}\",\"updated_at\":\"{text}\"")
            .Replace("2026-03-05T10:00:00Z\",", $"{text}\",", StringComparison.Ordinal));

        new[] { row.CreatedAt, row.ScheduledAt, row.UpdatedAt }.Select(time => time?.ToString("O")).Should().AllBe(utc);
    }

    [TestCase(null)]
    [TestCase("\"scheduled_at\":null,\"updated_at\":null")]
    public async Task A_time_that_Truedy_does_not_say_is_null(string? more)
    {
        var row = await MapAsync(TruedyWire.Row("a", more: more));

        (row.ScheduledAt, row.UpdatedAt).Should().Be((null, null));
    }

    private static async Task<BatchCall> MapAsync(string row)
    {
        using var client = Client.Over(truedy: ScriptedProvider.Answering(TruedyWire.Page(false, row)));
        return await client.ListAsync().SingleAsync();
    }
}

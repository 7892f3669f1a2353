using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Mapping;

[TestFixture]
public sealed class ThreetoneMappingTests
{
    [TestCase("pending", BatchCallStatus.Scheduled)]
    [TestCase("in_progress", BatchCallStatus.Running)]
    [TestCase("completed", BatchCallStatus.Completed)]
    [TestCase("failed", BatchCallStatus.Failed)]
    [TestCase("cancelled", BatchCallStatus.Cancelled)]
    [TestCase("archived", BatchCallStatus.Unknown)]
    [TestCase("running", BatchCallStatus.Unknown)]
    [TestCase("", BatchCallStatus.Unknown)]
    public async Task A_status_stands_in_common_terms_beside_Threetones_text(string text, BatchCallStatus common)
    {
        var row = await MapAsync(ThreetoneWire.Row("a", text));

        (row.Status, row.ProviderStatus).Should().Be((common, text));
    }

    [Test]
    public async Task Id_name_and_agent_are_Threetones()
    {
        var row = await MapAsync(ThreetoneWire.Row("a"));

        (row.Provider, row.Id, row.Name, row.AgentId).Should().Be((Provider.Threetone, "a", "Job a", "agent_1"));
    }

    [TestCase("\"total_calls_scheduled\":250", 250L, null, null)]
    [TestCase("\"total_calls_dispatched\":118", null, 118L, null)]
    [TestCase("\"total_calls_finished\":97", null, null, 97L)]
    [TestCase("\"total_calls_scheduled\":0,\"total_calls_dispatched\":0,\"total_calls_finished\":0", 0L, 0L, 0L)]
    [TestCase("\"total_calls_scheduled\":null,\"retry_count\":3", null, null, null)]
    [TestCase("\"total_calls_finished\":1.5", null, null, null)]
    public async Task Contacts_are_what_Threetone_says_and_else_unknown(string counters, long? total, long? dispatched, long? finished)
    {
        var row = await MapAsync(ThreetoneWire.Row("a", more: counters));

        row.Contacts.Should().Be(new BatchCallContacts(total, dispatched, finished, Succeeded: null, Failed: null));
    }

    [Test]
    public async Task Unix_seconds_are_UTC_and_0_is_no_time()
    {
        var row = await MapAsync(ThreetoneWire.Row("a"));

        row.CreatedAt.Should().Be(new DateTimeOffset(2026, 3, 31, 9, 0, 0, TimeSpan.Zero));
        row.UpdatedAt.Should().Be(new DateTimeOffset(2026, 3, 31, 10, 32, 7, TimeSpan.Zero));
        row.ScheduledAt.Should().BeNull();
    }

    [Test]
    public async Task Seconds_beyond_32_bits_are_a_time()
    {
        var row = await MapAsync(ThreetoneWire.Row("a").Replace("\"scheduled_time_unix\":0", "\"scheduled_time_unix\":4102444800", StringComparison.Ordinal));

        row.ScheduledAt.Should().Be(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static async Task<BatchCall> MapAsync(string row)
    {
        using var client = Client.Over(threetone: ScriptedProvider.Answering(ThreetoneWire.Page(null, row)));
        return await client.ListAsync().SingleAsync();
    }
}

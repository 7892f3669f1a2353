using BatchCalls.Generated.Tests.Policy;
using BatchCalls.Generated.Tests.Providers;

namespace BatchCalls.Generated.Tests.Example;

/// <summary>The answer that Truedy's document shows, which its own schema forbids.</summary>
internal sealed class DocumentedExampleTests
{
    private static readonly string Example = TruedyExample.Json();

    [Test]
    public async Task Both_rows_are_delivered() =>
        (await new TruedyWire().ReadAsync(Example)).Rows.Select(row => DtoProperty.Of(row, "id"))
            .Should().Equal("batch_c3d4e5f6", "batch_d4e5f6g7");

    [Test]
    public async Task With_the_overlay_nothing_deviates() =>
        (await new TruedyWire().ReadAsync(Example, new ApiClientOptions { Strict = true })).Deviations.Should().BeEmpty();

    [TestCase("status", "\"running\"")]
    [TestCase("from_number", "\"+18005559876\"")]
    [TestCase("timezone", "\"America/New_York\"")]
    [TestCase("concurrency", "5")]
    [TestCase("retry_attempts", "2")]
    [TestCase("called", "312")]
    [TestCase("completed", "298")]
    [TestCase("failed", "14")]
    [TestCase("pending", "188")]
    [TestCase("completed_contacts", "null")]
    [TestCase("scheduled_at", "null")]
    [TestCase("created_at", "2026-04-01T09:00:00+00:00")]
    public async Task What_only_the_example_shows_is_read(string name, string value) =>
        DtoProperty.Text(DtoProperty.Of((await new TruedyWire().ReadAsync(Example)).Rows[0], name)).Should().Be(value);
}

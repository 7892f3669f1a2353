using BatchCalls.Generated.Tests.Providers;

namespace BatchCalls.Generated.Tests.Serialization;

[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class RawRowTests(Wire wire)
{
    [Test]
    public async Task A_row_has_its_JSON_as_it_arrived_when_asked_for()
    {
        var row = wire.Row("a", "\"mood\" : 1.10, \"mood\" : 2");

        (await wire.ReadAsync(wire.Page("null", row), new ApiClientOptions { KeepRawRows = true })).Rows.Single().RawJson.Should().Be(row);
    }

    [Test]
    public async Task A_row_has_no_raw_JSON_unasked() =>
        (await wire.ReadAsync(wire.Page(wire.Row("a")))).Rows.Single().RawJson.Should().BeNull();
}

using System.Text;
using BatchCalls.Generated.Tests.Policy;
using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Payloads;

[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class LargeBodyTests(Wire wire)
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    [Test]
    public async Task A_page_of_20_000_rows_is_read()
    {
        var ids = Enumerable.Range(0, 20_000).Select(number => $"r{number}").ToArray();

        var outcome = await wire.ReadAsync(wire.Page([.. ids.Select(id => wire.Row(id))]));

        outcome.Failure.Should().BeNull();
        outcome.Rows.Select(row => DtoProperty.Of(row, "id")).Should().Equal(ids);
    }

    [Test]
    public async Task A_page_of_20_000_unreadable_rows_reports_each()
    {
        var outcome = await wire.ReadAsync(wire.Page([.. Enumerable.Repeat("{}", 20_000)]));

        outcome.UnreadableRows.Should().HaveCount(20_000);
        outcome.Message.Length.Should().BeLessThan(1_000);
    }

    [Test]
    public async Task A_page_of_a_million_unreadable_rows_is_no_page()
    {
        var outcome = await wire.ReadAsync(wire.Page([.. Enumerable.Repeat("1", 1_000_000)]));

        outcome.UnreadableRows.Should().BeEmpty();
        outcome.Failure.Should().BeAssignableTo<ContractViolationException>()
            .Which.Message.Should().Contain($"$.{wire.List} has more than 100,000 rows that are unreadable");
    }

    [Test]
    public async Task A_property_that_comes_again_and_again_costs_no_more_than_its_letters()
    {
        var twins = string.Join(',', Enumerable.Repeat("\"id\":1", 50_000));

        var outcome = await wire.ReadAsync(wire.Page([.. Enumerable.Repeat("1", 90_000), $"{{{twins}}}"])).WaitAsync(TimeSpan.FromSeconds(20));

        outcome.UnreadableRows.Should().HaveCount(90_001);
    }

    [Test]
    public async Task A_documented_text_of_10_MB_is_read()
    {
        var outcome = await wire.ReadAsync(wire.Page(wire.Row(new string('x', TenMegabytes))));

        ((string)DtoProperty.Of(outcome.Rows.Single(), "id")!).Length.Should().Be(TenMegabytes);
    }

    [Test]
    public async Task An_undocumented_number_of_a_million_digits_is_kept()
    {
        var number = new string('7', 1_000_000);

        var outcome = await wire.ReadAsync(wire.Page(wire.Row("a", $"\"mood\":{number}")));

        JsonConvert.SerializeObject(outcome.Rows.Single()).EndsWith($"\"mood\":{number}}}", StringComparison.Ordinal).Should().BeTrue();
    }

    [Test]
    public async Task A_documented_integer_of_a_million_digits_is_null_and_kept()
    {
        var number = new string('7', 1_000_000);

        var outcome = await wire.ReadAsync(wire.Page(wire.Row("a", $"\"{wire.OptionalInteger}\":{number}")));

        outcome.Rows.Single().UnreadableValues[wire.OptionalInteger].Length.Should().Be(number.Length);
    }

    [Test]
    public async Task A_body_as_large_as_the_bound_is_read()
    {
        var page = wire.Page(wire.Row("a"));

        (await wire.ReadAsync(page, new ApiClientOptions { MaxBodyBytes = page.Length })).Failure.Should().BeNull();
    }

    [Test]
    public async Task A_body_larger_than_the_bound_is_a_violation_that_names_the_option()
    {
        var page = wire.Page(wire.Row("a"));

        var outcome = await wire.ReadAsync(page, new ApiClientOptions { MaxBodyBytes = page.Length - 1 });

        outcome.Page.Should().BeNull();
        outcome.Failure.Should().BeOfType<ContractViolationException>()
            .Which.Message.Should().Contain($"larger than {page.Length - 1:N0} bytes. Raise MaxBodyBytes");
    }

    [Test]
    public async Task A_small_body_that_unpacks_beyond_the_bound_is_a_violation()
    {
        var packed = Compression.Pack("gzip", Encoding.UTF8.GetBytes(wire.Page(wire.Row(new string('x', TenMegabytes)))));

        var outcome = await wire.ReadAsync(
            new Answer(packed) { ContentEncoding = "gzip" }, new ApiClientOptions { MaxBodyBytes = 1024 * 1024 });

        outcome.Message.Should().Contain("Raise MaxBodyBytes");
    }

    [Test]
    public async Task An_error_body_larger_than_the_bound_leaves_the_status_to_tell() =>
        (await wire.ReadAsync(Answer.Html(new string('x', 100), 503), new ApiClientOptions { MaxBodyBytes = 99 }))
            .Failure.Should().BeAssignableTo<ApiException>().Which.Message.Should().Contain("HTTP 503").And.Contain("larger than 99 bytes");
}

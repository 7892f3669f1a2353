using System.Net;
using System.Text.Json;
using BatchCalls.Tests.Json;

namespace BatchCalls.Tests.Sandboxed;

[TestFixture]
public sealed class ReplayTests
{
    [TestCase("")]
    [TestCase("?limit=50&offset=0")]
    public async Task Truedys_default_listing_is_the_documented_example(string query)
    {
        var (status, body) = await SandboxClient.AskTruedyAsync(query);

        status.Should().Be(HttpStatusCode.OK);
        ExactJson.Of(body).Should().Be(ProviderExample.Truedy);
    }

    [Test]
    public async Task Threetones_default_listing_is_the_example_page_by_page()
    {
        var (_, first) = await SandboxClient.AskThreetoneAsync("");
        var (_, last) = await SandboxClient.AskThreetoneAsync("?limit=100&last_doc=btcal_01jx4m9b7hzd");

        new[] { ExactJson.Of(first), ExactJson.Of(last) }.Should().Equal(ProviderExample.Threetone);
    }

    [TestCase("?limit=1", new[] { 0 }, 2, true)]
    [TestCase("?limit=1&offset=1", new[] { 1 }, 2, false)]
    [TestCase("?limit=100", new[] { 0, 1 }, 2, false)]
    [TestCase("?offset=2", new int[0], 2, false)]
    [TestCase("?offset=9223372036854775807", new int[0], 2, false)]
    [TestCase("?status=completed", new[] { 1 }, 1, false)]
    [TestCase("?status=draft", new int[0], 0, false)]
    public async Task Any_other_Truedy_listing_is_cut_from_the_examples_rows(string query, int[] rows, int total, bool hasMore)
    {
        var (_, body) = await SandboxClient.AskTruedyAsync(query);

        using var page = JsonDocument.Parse(body);
        page.RootElement.GetProperty("data").EnumerateArray().Select(ExactJson.Of).Should().Equal(rows.Select(row => ProviderExample.TruedyRows[row]));
        page.RootElement.GetProperty("pagination").GetProperty("total").GetInt32().Should().Be(total);
        page.RootElement.GetProperty("pagination").GetProperty("has_more").GetBoolean().Should().Be(hasMore);
    }

    [TestCase("?limit=1", new[] { 0 }, "btcal_01jx4m8t2cfq")]
    [TestCase("?limit=3", new[] { 0, 1, 2 }, "btcal_01jx3v5e6kqm")]
    [TestCase("?limit=1&last_doc=btcal_01jx4m8t2cfq", new[] { 1 }, "btcal_01jx4m9b7hzd")]
    [TestCase("?last_doc=btcal_01jx3v5e6kqm", new[] { 3 }, null)]
    [TestCase("?limit=500", new[] { 0, 1, 2, 3 }, null)]
    public async Task Any_other_Threetone_listing_is_cut_from_the_examples_rows(string query, int[] rows, string? cursor)
    {
        var (_, body) = await SandboxClient.AskThreetoneAsync(query);

        using var page = JsonDocument.Parse(body);
        page.RootElement.GetProperty("batch_calls").EnumerateArray().Select(ExactJson.Of).Should().Equal(rows.Select(row => ProviderExample.ThreetoneRows[row]));
        page.RootElement.GetProperty("next_doc").GetString().Should().Be(cursor);
        page.RootElement.GetProperty("has_more").GetBoolean().Should().Be(cursor is not null);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(100)]
    public async Task The_facade_reads_the_same_rows_with_any_page_size(int pageSize)
    {
        using var client = Scripted.Client.Over(
            BatchCalls.Sandbox.SandboxHandler.ForTruedy(), BatchCalls.Sandbox.SandboxHandler.ForThreetone(), keepRawRows: true);

        var rows = await client.ListAsync(new BatchCallQuery { PageSize = pageSize }).ToListAsync();

        rows.Where(row => row.Provider == Provider.Truedy).Select(row => ExactJson.Of(row.Source.RawJson!)).Should().Equal(ProviderExample.TruedyRows);
        rows.Where(row => row.Provider == Provider.Threetone).Select(row => ExactJson.Of(row.Source.RawJson!)).Should().Equal(ProviderExample.ThreetoneRows);
    }
}

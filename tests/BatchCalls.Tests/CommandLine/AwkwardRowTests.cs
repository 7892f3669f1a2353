using System.Text.Json;
using BatchCalls.Tests.Json;

namespace BatchCalls.Tests.CommandLine;

[TestFixture]
public sealed class AwkwardRowTests
{
    private static readonly string[] Rows =
    [
        """
        {
          "id" : "odd-numbers",
          "name": "1.50 and others", "agent_id": "agt_1", "status": "active",
          "created_at": "2026-03-05T10:00:00.1200Z",
          "scheduled_at": null,
          "total_cost_usd": 1.50,
          "weight": 1e2,
          "serial": 12345678901234567890,
          "precise": 0.12345678901234567890123456789,
          "zero": -0.0,
          "max_calls_per_day": null,
          "nested": { "list": [ 1.0, 10E-1, null ], "empty": {} }
        }
        """,
        "{\r\n\t\"id\": \"odd-texts\",\r\n\r\n\t\"name\": \"a\\r\\n\\u001b[31m, \\\"b\\\" \\u00e9 \\/ \U0001F4DE\",\r\n\t\"agent_id\": \"agt_1\", \"status\": \"archived\", "
            + "\"created_at\": \"2026-03-05 10:00:00+05:30\" }",
        """{"id":"blanks","name":"BLANKS","agent_id":"agt_1","status":"active","created_at":"2026-03-05T10:00:00Z"}"""
            .Replace("BLANKS", new string(' ', 300_000), StringComparison.Ordinal),
    ];

    private static readonly string Page = $$"""{ "data": [{{string.Join(" ,\n", Rows)}}] }""";

    private static readonly Lazy<Task<CommandResult>> NdJson = new(() => ListAsync("ndjson"));
    private static readonly Lazy<Task<CommandResult>> Json = new(() => ListAsync("json"));

    [Test]
    public async Task Ndjson_has_one_line_for_a_row_of_many() =>
        (await NdJson.Value).OutputLines.Select(line => line.Split('"')[7]).Should().Equal("odd-numbers", "odd-texts", "blanks");

    [Test]
    public async Task Ndjson_gives_each_source_as_it_arrived()
    {
        var sources = (await NdJson.Value).OutputLines.Select(line => SourceOf(JsonDocument.Parse(line).RootElement));

        sources.Should().Equal(Rows.Select(ExactJson.Of));
    }

    [Test]
    public async Task Json_gives_each_source_as_it_arrived()
    {
        using var document = JsonDocument.Parse((await Json.Value).Output);

        document.RootElement.EnumerateArray().Select(SourceOf).Should().Equal(Rows.Select(ExactJson.Of));
    }

    [Test]
    public async Task Number_and_time_texts_stand_in_the_source_letter_for_letter() =>
        (await NdJson.Value).Output.Should().Contain("\"total_cost_usd\": 1.50").And.Contain("1e2").And.Contain("10E-1")
            .And.Contain("12345678901234567890").And.Contain("2026-03-05T10:00:00.1200Z").And.Contain("\\/");

    [Test]
    public async Task Awkward_is_not_wrong() => (await NdJson.Value).ExitCode.Should().Be(0);

    [Test]
    public async Task A_table_shows_control_characters_and_obeys_none()
    {
        var result = await ListAsync("table");

        result.Output.Should().NotMatchRegex(@"[\x00-\x09\x0B-\x1F\x7F-\x9F]");
        result.OutputLines.Should().ContainSingle(line => line.Contains("odd-texts")).Which.Should().Contain("a\uFFFD\uFFFD\uFFFD[31m, \"b\"");
    }

    [Test]
    public async Task Csv_quotes_what_would_break_a_line()
    {
        var result = await ListAsync("csv");

        result.Output.Should().Contain("\ntruedy,odd-texts,\"a\r\n\u001b[31m, \"\"b\"\" é / \U0001F4DE\",agt_1,unknown,archived,2026-03-05T04:30:00Z,");
    }

    private static async Task<CommandResult> ListAsync(string format)
    {
        using var provider = LoopbackProvider.WithPages(Page);
        return await BatchCallsCommand.RunAsync(provider.Truedy, "list", "--provider", "truedy", "--format", format);
    }

    private static string SourceOf(JsonElement row) => ExactJson.Of(row.GetProperty("source"));
}

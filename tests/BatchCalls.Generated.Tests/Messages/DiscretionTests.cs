using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Messages;

/// <summary>What no message, log line or text of an exception may hold.</summary>
[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class DiscretionTests(Wire wire)
{
    private const string TelephoneNumber = "+18005559876";
    private const string WrittenNumber = "+1 (800) 555-9876";
    private const string Secret = "Reminder for Mrs Smith";

    private static readonly string[] Private =
        [StubServer.BearerKey, StubServer.ApiKey, TelephoneNumber[1..], "555-9876", Secret];

    private static string All => $"{StubServer.BearerKey} {StubServer.ApiKey} {TelephoneNumber} {WrittenNumber}";

    public static IEnumerable<TestCaseData> Bodies =>
    [
        new TestCaseData("{\"LIST\":[ROW,{\"id\":\"ALL SECRET\"}]}").SetArgDisplayNames("unreadable row"),
        new TestCaseData("{\"LIST\":[ROW,{\"id\":{\"ALL\":\"SECRET\"}}]}").SetArgDisplayNames("unreadable value"),
        new TestCaseData("{\"LIST\":[{\"PHONE\":1,\"SECRET\":2},\"ALL SECRET\"]}").SetArgDisplayNames("private names"),
        new TestCaseData("{\"LIST\":\"ALL SECRET\"}").SetArgDisplayNames("list is a text"),
        new TestCaseData("[\"ALL SECRET\"]").SetArgDisplayNames("array"),
        new TestCaseData("<html>ALL SECRET</html>").SetArgDisplayNames("HTML"),
        new TestCaseData("ALL SECRET").SetArgDisplayNames("plain text"),
        new TestCaseData("{\"LIST\":[{\"id\":\"ALL SECRET\",").SetArgDisplayNames("truncated"),
        new TestCaseData("{\"LIST\":[]} ALL SECRET").SetArgDisplayNames("trailing text"),
        new TestCaseData("{\"error\":{\"code\":\"ALL\",\"message\":\"ALL\",\"details\":\"SECRET\"}}").SetArgDisplayNames("error envelope"),
        new TestCaseData("{\"detail\":\"ALL\",\"input\":\"SECRET\"}").SetArgDisplayNames("detail"),
        new TestCaseData("{\"detail\":[{\"loc\":[\"body\",{\"x\":\"SECRET\"}],\"msg\":\"ALL\",\"input\":\"SECRET\"}]}")
            .SetArgDisplayNames("detail list"),
        new TestCaseData("{\"meta\":{\"request_id\":\"ALL\"}}").SetArgDisplayNames("request id"),
    ];

    [TestCaseSource(nameof(Bodies))]
    public async Task No_violation_gives_away_anything_private(string body) => ShouldBeDiscreet(await wire.ReadAsync(Filled(body)));

    [TestCaseSource(nameof(Bodies))]
    public async Task No_strict_violation_gives_away_anything_private(string body) =>
        ShouldBeDiscreet(await wire.ReadAsync(Filled(body), new ApiClientOptions { Strict = true }));

    [TestCaseSource(nameof(Bodies))]
    public async Task No_refusal_gives_away_anything_private(string body) =>
        ShouldBeDiscreet(await wire.ReadAsync(Answer.Json(Filled(body)) with { Status = 422 }));

    [Test]
    public async Task The_header_of_the_request_id_gives_away_no_key() =>
        ShouldBeDiscreet(await wire.ReadAsync(Answer.Json("{}") with { RequestId = All }));

    [TestCase("98765 43210")]
    [TestCase("91 98765 43210")]
    [TestCase("(080) 2345-6789")]
    [TestCase("555-9876")]
    [TestCase("+44/20/7946.0958")]
    public async Task A_telephone_number_is_masked_however_it_is_grouped(string number) =>
        (await wire.ReadAsync(Answer.Json($"{{\"detail\":\"Call 3 to {number} failed, 2026-03-05 {number}\"}}") with { Status = 422 }))
            .Failure!.Message.Should().Contain("Call 3 to *** failed, 2026-03-05 ***");

    [TestCase("retry after 2026-03-05T10:00:00Z")]
    [TestCase("at most 100 of 250 rows, 12,500 in all")]
    public async Task A_date_and_numbers_apart_are_none(string words) =>
        (await wire.ReadAsync(Answer.Json($"{{\"detail\":\"{words}\"}}") with { Status = 422 })).Failure!.Message.Should().Contain(words);

    public static IEnumerable<Exception> Unintelligible =>
    [
        new HttpRequestException(HttpRequestError.InvalidResponse, $"Received an invalid status line: '{Secret}'."),
        new HttpRequestException("An error occurred.", new HttpIOException(HttpRequestError.InvalidResponse, $"Received an invalid header line: '{All}'.")),
        new HttpIOException(HttpRequestError.InvalidResponse, $"Received chunk header length could not be parsed: '{Secret}'."),
    ];

    [TestCaseSource(nameof(Unintelligible))]
    public async Task A_line_of_an_answer_that_is_no_HTTP_is_not_quoted(Exception fault)
    {
        var outcome = await wire.Connect(new StubServer(_ => throw fault))();

        ShouldBeDiscreet(outcome);
        outcome.Failure.Should().BeOfType<ProviderUnreachableException>().Which.Message.Should().Contain("does not speak HTTP as it should");
    }

    [Test]
    public async Task An_unreadable_row_has_its_JSON_in_a_property_alone()
    {
        var sent = wire.RowWithout("name", Secret);

        var row = (await wire.ReadAsync(wire.Page(sent))).UnreadableRows.Single();

        row.RawJson.Should().Be(sent).And.Contain(Secret);
        row.ToString().Should().Be($"$.{wire.List}[0].name is missing, and the document requires it");
    }

    [Test]
    public async Task The_provider_is_quoted_with_200_characters_at_most()
    {
        var refusal = (await wire.ReadAsync(Answer.Json($"{{\"error\":\"{new string('x', 199)}👍🏽\"}}") with { Status = 400 }))
            .Failure.Should().BeAssignableTo<ApiException>().Subject;

        refusal.ProviderMessage.Should().Be(new string('x', 199) + "…");
    }

    [Test]
    public async Task The_provider_is_quoted_on_one_line() =>
        (await wire.ReadAsync(Answer.Json("{\"error\":\"one\\r\\n  two\\u0000\"}") with { Status = 400 }))
            .Message.Should().Contain(": one two.");

    private static void ShouldBeDiscreet(Outcome outcome)
    {
        outcome.Failure.Should().NotBeNull();
        foreach (var text in new[] { outcome.Failure!.Message, outcome.Failure.ToString() }
            .Concat(outcome.UnreadableRows.Select(row => row.ToString()))
            .Concat(outcome.Deviations.Select(deviation => deviation.ToString())))
        {
            Private.Where(text.Contains).Should().BeEmpty($"the text is: {text}");
        }
    }

    private string Filled(string body) => body
        .Replace("LIST", wire.List, StringComparison.Ordinal)
        .Replace("ROW", wire.Row("a", "\"mood\":1"), StringComparison.Ordinal)
        .Replace("ALL", All, StringComparison.Ordinal)
        .Replace("PHONE", TelephoneNumber, StringComparison.Ordinal)
        .Replace("SECRET", Secret, StringComparison.Ordinal);
}

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

using System.Text.Json;
using BatchCalls.ContractTests.Sessions;

namespace BatchCalls.ContractTests.Replay;

/// <summary>No documented response is left out of the tests: both sides are read from the document, in different ways.</summary>
internal sealed class CoverageTests
{
    [TestCaseSource(typeof(Services), nameof(Services.All))]
    public void Every_documented_response_is_replayed(object provider)
    {
        var service = (ProviderService)provider;
        var replayed = DocumentedAnswerTests.Answers
            .Where(test => test.Arguments[0] == service)
            .Select(test =>
                $"{((Sandbox.DocumentedOperation)test.Arguments[1]!).Id} {((Stubs.DocumentedAnswer)test.Arguments[2]!).Key}");

        replayed.Distinct().Should().BeEquivalentTo(ResponsesOf(service.Document.Root));
    }

    [Test]
    public void Deviations_are_approved_of_documented_answers_alone()
    {
        var answers = Services.AnswersOf(Services.All).SelectMany(place => new[] { "client", "facade" }
            .Select(reader => $"{reader} {place.Service} {place.Operation.Id} {place.Answer}"));

        ApprovedDeviations.Answers.Should()
            .BeSubsetOf(answers, "an answer that is gone deviates no more: drop its lines in approved.deviations.txt");
    }

    private static IEnumerable<string> ResponsesOf(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Value.ValueKind == JsonValueKind.Object && method.Value.TryGetProperty("responses", out _)
        from response in method.Value.GetProperty("responses").EnumerateObject()
        select $"{method.Value.GetProperty("operationId").GetString()} {response.Name}";
}

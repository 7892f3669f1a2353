using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Replay;

/// <summary>Every answer that a document has, verbatim, through the generated client alone and through the facade.</summary>
internal sealed class DocumentedAnswerTests : ReplayTest
{
    public static IEnumerable<TestCaseData> Answers => AnswersOf(Services.All);

    public static IEnumerable<TestCaseData> ListingAnswers =>
        Services.AnswersOf(Services.All).Where(place => place.Operation == place.Service.Listing)
            .Select(place => Case(place, "the_facade"));

    public static IEnumerable<TestCaseData> AnswersOf(params IEnumerable<ProviderService> services) =>
        Services.AnswersOf(services).Select(place => Case(place, "the_generated_client"));

    [TestCaseSource(nameof(Answers))]
    public async Task By_the_generated_client(ProviderService service, DocumentedOperation operation, DocumentedAnswer answer)
    {
        var session = Open(service, operation);
        session.Serve(operation, Stub.Of(answer));
        using var http = service.Connect(session.BaseAddress, Services.SentOnce);

        var reading = await ReadAsync(service.Generated(http), operation);

        Tell(reading.Deviations).Should().Equal(ApprovedDeviations.Of($"client {service} {operation.Id} {answer}"));
        ShouldHaveAllOf(answer, reading);
        session.Targets.Should().ContainSingle();
    }

    [TestCaseSource(nameof(ListingAnswers))]
    public async Task By_the_facade(ProviderService service, DocumentedOperation operation, DocumentedAnswer answer)
    {
        var session = Open(service);
        session.Serve(operation, Stub.Of(answer));
        using var client = service.Facade(session.BaseAddress, Services.SentOnce);

        var delivery = await ReadAsync(service, client);

        if (answer.IsSuccess)
        {
            delivery.Failure.Should().BeNull();
            var page = delivery.Items.Single();
            Tell(page.Deviations).Should().Equal(ApprovedDeviations.Of($"facade {service} {operation.Id} {answer}"));
            RowsIn(answer.Body!).Zip(page.Items).SelectMany(pair => Losses(pair.First, pair.Second)).Should().BeEmpty();
            page.Items.Should().HaveSameCount(RowsIn(answer.Body!));
            ShouldBeListed(service, RowsIn(answer.Body!), await ReadCommonAsync(service, client));
        }
        else
        {
            ShouldBeRefusedAs(answer, delivery.Failure);
            ShouldBeRefusedAs(answer, (await ReadCommonAsync(service, client)).Failure);
        }
    }

    private static void ShouldHaveAllOf(DocumentedAnswer answer, Reading reading)
    {
        if (!answer.IsSuccess)
        {
            ShouldBeRefusedAs(answer, reading.Failure);
        }
        else if (answer.Body is not null)
        {
            reading.Failure.Should().BeNull();
            Losses(answer.Body, reading.Result).Should().BeEmpty();
        }
    }

    private static TestCaseData Case(
        (ProviderService Service, DocumentedOperation Operation, DocumentedAnswer Answer) place, string reader) =>
        new TestCaseData(place.Service, place.Operation, place.Answer)
            .SetName($"{place.Service} {place.Operation.Id} {place.Answer} is read by {reader}".Replace(' ', '_'));
}

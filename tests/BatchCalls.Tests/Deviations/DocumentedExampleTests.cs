using BatchCalls.Sandbox;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Deviations;

/// <summary>The answer that Truedy's document shows: 2 rows beside a total of 24.</summary>
[TestFixture]
public sealed class DocumentedExampleTests
{
    private static readonly string Approved = Path.Combine(AppContext.BaseDirectory, "Deviations", "documented-example.deviations.txt");

    private static ScriptedProvider Example() =>
        ScriptedProvider.Serving(_ => ProviderDocument.Truedy.Operations[0].ExamplesOf("200")[0].GetRawText());

    [Test]
    public async Task Both_rows_are_delivered_and_the_missing_ones_told()
    {
        using var client = Client.Over(truedy: Example());

        var page = await client.Truedy.ListAsync().AsPages().SingleAsync();

        page.Items.Select(row => row.Id).Should().Equal("batch_c3d4e5f6", "batch_d4e5f6g7");
        page.Deviations.Select(deviation => $"{deviation.Kind} {deviation.Path}").Should().Equal(await File.ReadAllLinesAsync(Approved));
    }

    [Test]
    public async Task Strict_reading_refuses_it_after_its_rows()
    {
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions { ApiKey = Client.TruedyKey, PrimaryHandler = Example(), Requests = Client.SentOnce },
            Strict = true,
        });

        var delivery = await client.Truedy.ListAsync().DeliverAsync();

        delivery.Items.Should().HaveCount(2);
        delivery.Failure.Should().BeOfType<ContractViolationException>()
            .Which.Deviations.Should().ContainSingle().Which.Kind.Should().Be(DeviationKind.ShortPage);
    }
}

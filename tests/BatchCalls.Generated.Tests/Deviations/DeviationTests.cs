using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Deviations;

[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class DeviationTests(Wire wire)
{
    private string Odd => wire.Page(wire.Row("a", "\"mood\":1"), wire.Row("b", "\"mood\":2"));

    [Test]
    public async Task A_deviation_names_provider_operation_kind_path_and_document()
    {
        var deviation = (await wire.ReadAsync(Odd)).Deviations.Single();

        deviation.Should().BeEquivalentTo(new
        {
            wire.Provider,
            wire.Operation,
            Kind = DeviationKind.UndocumentedProperty,
            Path = $"$.{wire.List}[].mood",
        });
        deviation.DocumentHash.Should().MatchRegex("^[0-9a-f]{64}$");
    }

    [Test]
    public async Task A_deviation_reads_as_one_line() =>
        (await wire.ReadAsync(Odd)).Deviations.Single().ToString()
            .Should().Be($"{wire.Provider} {wire.Operation}: undocumented property at $.{wire.List}[].mood");

    [Test]
    public async Task The_callback_is_called_once_for_a_deviation_that_every_answer_has()
    {
        var told = new List<ContractDeviation>();
        var read = wire.Connect(new StubServer(Answer.Json(Odd)), new ApiClientOptions { OnDeviation = told.Add });

        await read();
        await read();

        told.Should().ContainSingle();
    }

    [Test]
    public async Task Every_answer_lists_its_own_deviations()
    {
        var read = wire.Connect(new StubServer(Answer.Json(Odd)));

        await read();

        (await read()).DeviationTexts.Should().Equal($"UndocumentedProperty $.{wire.List}[].mood");
    }

    [Test]
    public async Task Another_client_is_told_again()
    {
        var told = new List<ContractDeviation>();
        var options = new ApiClientOptions { OnDeviation = told.Add };

        await wire.ReadAsync(Odd, options);
        await wire.ReadAsync(Odd, options);

        told.Should().HaveCount(2);
    }

    [Test]
    public async Task What_the_callback_throws_reaches_the_caller()
    {
        var options = new ApiClientOptions { OnDeviation = _ => throw new NotSupportedException("no deviations here") };

        await FluentActions.Awaiting(() => wire.ReadAsync(Odd, options)).Should().ThrowAsync<NotSupportedException>();
    }

    [Test]
    public async Task What_the_callback_throws_is_not_taken_for_a_fault_of_the_body()
    {
        var options = new ApiClientOptions { OnDeviation = _ => throw new System.Text.Json.JsonException("of the callback's own") };

        await FluentActions.Awaiting(() => wire.ReadAsync(Odd, options)).Should().ThrowAsync<System.Text.Json.JsonException>();
    }
}

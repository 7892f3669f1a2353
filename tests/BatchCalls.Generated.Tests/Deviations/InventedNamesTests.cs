using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Deviations;

/// <summary>A provider that makes up property names without end.</summary>
[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class InventedNamesTests(Wire wire)
{
    private static readonly string Invented = string.Join(',', Enumerable.Range(0, 5_000).Select(number => $"\"n{number}\":1"));

    [Test]
    public async Task All_of_them_are_kept()
    {
        var outcome = await wire.ReadAsync(wire.Page(wire.Row("a", Invented)));

        outcome.Rows.Single().AdditionalProperties.Should().HaveCount(5_000);
    }

    [Test]
    public async Task Two_hundred_of_them_are_told_by_name_and_the_rest_as_one()
    {
        var outcome = await wire.ReadAsync(wire.Page(wire.Row("a", Invented)));

        outcome.DeviationTexts.Should().Equal(
            Enumerable.Range(0, 200).Select(number => $"UndocumentedProperty $.{wire.List}[].n{number}")
                .Append($"UndocumentedProperty $.{wire.List}[].*"));
    }

    [Test]
    public async Task Documented_places_behind_them_keep_their_paths()
    {
        var row = wire.Row("a", $"\"{wire.OptionalInteger}\":\"x\"");

        var outcome = await wire.ReadAsync($$"""{{{Invented}},"{{wire.List}}":[{{row}},{{wire.RowWithout("name")}}]}""");

        outcome.DeviationTexts.Should().Contain($"UnreadableValue $.{wire.List}[].{wire.OptionalInteger}");
        outcome.UnreadableRows.Single().Path.Should().Be($"$.{wire.List}[1].name");
    }

    [Test]
    public async Task The_callback_is_called_two_hundred_times_a_client_at_most()
    {
        var told = new List<ContractDeviation>();
        var number = 0;
        var server = new StubServer(_ => Answer.Json(wire.Page(wire.Row("a", $"\"m{number++}\":1"))));
        var read = wire.Connect(server, new ApiClientOptions { OnDeviation = told.Add });

        for (var request = 0; request < 300; request++)
        {
            await read();
        }

        told.Should().HaveCount(200).And.OnlyHaveUniqueItems();
    }
}

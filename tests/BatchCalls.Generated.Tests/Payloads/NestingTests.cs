using BatchCalls.Generated.Tests.Policy;
using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Payloads;

[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class NestingTests(Wire wire)
{
    private const int Levels = 20_000;

    // The page, its list and the row.
    private const int LevelsAbove = 3;

    [Test]
    public async Task Deep_nesting_in_an_undocumented_property_is_a_violation() =>
        await ShouldBeTooDeep(wire.Page(wire.Row("a", $"\"mood\":{Lists(Levels)}")));

    [Test]
    public async Task Deep_nesting_in_place_of_a_documented_value_is_a_violation() =>
        await ShouldBeTooDeep(wire.Page(wire.Row("a", $"\"{wire.OptionalInteger}\":{Objects(Levels)}")));

    [Test]
    public async Task Deep_nesting_in_place_of_a_row_is_a_violation() => await ShouldBeTooDeep(wire.Page(Objects(Levels)));

    [Test]
    public async Task Deep_nesting_at_the_top_is_a_violation() => await ShouldBeTooDeep(Lists(Levels));

    [Test]
    public async Task Deep_nesting_in_an_error_body_leaves_the_status_to_tell() =>
        (await wire.ReadAsync(Answer.Json($"{{\"error\":{Objects(Levels)}}}") with { Status = 500 }))
            .Failure.Should().BeAssignableTo<ApiException>().Which.ProviderMessage.Should().BeNull();

    [Test]
    public async Task Nesting_up_to_the_chosen_depth_is_read_and_written_back()
    {
        var deep = Lists(512 - LevelsAbove);

        var outcome = await wire.ReadAsync(wire.Page(wire.Row("a", $"\"mood\":{deep}")), new ApiClientOptions { MaxDepth = 512 });

        JsonConvert.SerializeObject(outcome.Rows.Single()).Should().EndWith($"\"mood\":{deep}}}");
    }

    [Test]
    public async Task Nesting_beyond_the_chosen_depth_is_a_violation() =>
        (await wire.ReadAsync(wire.Page(wire.Row("a", "\"mood\":[[]]")), new ApiClientOptions { MaxDepth = 4 }))
            .Message.Should().Contain("deeper than 4 levels").And.Contain("raise MaxDepth");

    private static string Lists(int levels) => new string('[', levels) + new string(']', levels);

    private static string Objects(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);

    private async Task ShouldBeTooDeep(string json)
    {
        var outcome = await wire.ReadAsync(json);

        outcome.Page.Should().BeNull();
        outcome.Message.Should().Contain("its nesting is deeper than 64 levels").And.Contain("raise MaxDepth");
    }
}

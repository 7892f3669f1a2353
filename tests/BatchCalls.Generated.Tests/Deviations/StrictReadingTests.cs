using BatchCalls.Generated.Tests.Providers;

namespace BatchCalls.Generated.Tests.Deviations;

[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class StrictReadingTests(Wire wire)
{
    private static readonly ApiClientOptions Strict = new() { Strict = true };

    [Test]
    public async Task An_answer_as_documented_is_delivered() =>
        (await wire.ReadAsync(wire.Page(wire.Row("a")), Strict)).Failure.Should().BeNull();

    [TestCase("\"mood\":1", "UndocumentedProperty", "mood")]
    [TestCase("\"status\":\"sleeping\"", "DuplicateProperty", "status")]
    [TestCase("\"OPTIONAL\":null", "UnexpectedNull", "OPTIONAL")]
    [TestCase("\"OPTIONAL\":499.5", "UnreadableValue", "OPTIONAL")]
    public async Task Any_deviation_is_a_violation(string members, string kind, string name)
    {
        var outcome = await wire.ReadAsync(wire.Page(wire.Row("a", Filled(members))), Strict);

        outcome.Failure.Should().BeAssignableTo<ContractViolationException>()
            .Which.Deviations.Select(deviation => $"{deviation.Kind} {deviation.Path}")
            .Should().Contain($"{kind} $.{wire.List}[].{Filled(name)}");
    }

    [Test]
    public async Task An_undocumented_enum_text_is_a_violation()
    {
        var row = wire.Row("a").Replace("\"status\":\"", "\"status\":\"un", StringComparison.Ordinal);

        (await wire.ReadAsync(wire.Page(row), Strict)).Message.Should().Contain(
            $"strict reading refuses 1 deviation(s), the first: undocumented value at $.{wire.List}[].status");
    }

    [Test]
    public async Task What_was_readable_stays_at_hand() =>
        (await wire.ReadAsync(wire.Page(wire.Row("a", "\"mood\":1")), Strict)).Rows.Should().ContainSingle();

    [Test]
    public async Task Unreadable_rows_are_named_beside_the_deviations()
    {
        var outcome = await wire.ReadAsync(wire.Page(wire.Row("a", "\"mood\":1"), "null"), Strict);

        outcome.UnreadableRows.Should().ContainSingle();
        outcome.Message.Should().Contain($"$.{wire.List}[1] is null").And.Contain($"$.{wire.List}[].mood");
    }

    private string Filled(string text) => text.Replace("OPTIONAL", wire.OptionalInteger, StringComparison.Ordinal);
}

namespace BatchCalls.Generated.Tests.Policy;

/// <summary>Every row of the reading policy, by example, whatever the machine's culture and time zone.</summary>
[TestFixture("", "UTC", "1.5", 0)]
[TestFixture("de-DE", "Europe/Berlin", "1,5", 60)]
[TestFixture("hi-IN", "Asia/Kolkata", "1.5", 330)]
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class PolicyTests(string culture, string timeZone, string oneAndAHalf, int minutesFromUtc)
{
    private readonly Surroundings _surroundings = new(culture, timeZone);

    public static IEnumerable<TestCaseData> Fixtures =>
        Fixture.All.Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.ToString()));

    [OneTimeSetUp]
    public void Enter() => _surroundings.Enter();

    [OneTimeTearDown]
    public void Leave() => _surroundings.Leave();

    [TestCaseSource(nameof(Fixtures))]
    public async Task An_answer_is_read_as_approved(Fixture fixture)
    {
        var outcome = await fixture.Wire.ReadAsync(fixture.Answer());

        OutcomeText.Of(outcome, OutcomeText.ShownBy(fixture.Expected)).Should().Be(fixture.Expected);
    }

    [Test]
    public void The_surroundings_are_those_that_the_fixture_names()
    {
        $"{1.5m}".Should().Be(oneAndAHalf);
        TimeZoneInfo.Local.BaseUtcOffset.TotalMinutes.Should().Be(minutesFromUtc);
    }
}

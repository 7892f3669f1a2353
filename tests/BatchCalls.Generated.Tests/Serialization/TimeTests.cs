using System.Text.Json;
using BatchCalls.Generated.Tests.Policy;
using BatchCalls.Generated.Truedy;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Serialization;

/// <summary>Times through JsonConvert, wherever the machine stands.</summary>
[TestFixture("", "UTC")]
[TestFixture("de-DE", "Europe/Berlin")]
[TestFixture("hi-IN", "Asia/Kolkata")]
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class TimeTests(string culture, string timeZone)
{
    private readonly Surroundings _surroundings = new(culture, timeZone);

    [OneTimeSetUp]
    public void Enter() => _surroundings.Enter();

    [OneTimeTearDown]
    public void Leave() => _surroundings.Leave();

    [TestCase("2026-03-29T02:30:00", "2026-03-29T02:30:00Z")]
    [TestCase("2026-03-05T10:00:00.310278", "2026-03-05T10:00:00.310278Z")]
    [TestCase("2026-03-05T10:00:00Z", "2026-03-05T10:00:00Z")]
    [TestCase("2026-03-05T10:00:00.123456789+05:30", "2026-03-05T10:00:00.1234567+05:30")]
    public void A_time_is_the_same_everywhere_and_UTC_without_an_offset(string sent, string written)
    {
        var settings = JsonSettings.Create();

        var meta = JsonConvert.DeserializeObject<ResponseMeta>($$"""{"request_id":"r","ts":"{{sent}}"}""", settings);

        using var json = JsonDocument.Parse(JsonConvert.SerializeObject(meta, settings));
        json.RootElement.GetProperty("ts").GetRawText().Should().Be($"\"{written}\"");
    }

    [TestCase("2026-03-29T02:30:00", "2026-03-29T02:30:00Z")]
    [TestCase("2026-03-05T10:00:00.310278Z", "2026-03-05T10:00:00.310278Z")]
    public void Without_the_settings_too(string sent, string written) =>
        JsonConvert.DeserializeObject<ResponseMeta>($$"""{"request_id":"r","ts":"{{sent}}"}""")!.Ts
            .Should().Be(DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture));
}

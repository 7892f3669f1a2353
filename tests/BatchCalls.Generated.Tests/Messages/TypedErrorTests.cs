using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Generated.Tests.Messages;

internal sealed class TypedErrorTests
{
    [Test]
    public async Task Truedys_envelope_is_the_error_object()
    {
        var answer = Answer.Json(
            """{"error":{"code":"slow_down","message":"Slow down","details":{"reset_at":"2026-03-03T12:01:00.000000Z"}}}""");

        (await new TruedyWire().ReadAsync(answer with { Status = 429 })).Failure.Should().BeAssignableTo<ApiException>()
            .Which.Error.Should().BeOfType<Truedy.ErrorResponse>()
            .Which.Error.Details!["reset_at"].Value<string>().Should().Be("2026-03-03T12:01:00.000000Z");
    }

    [TestCase(401, "\"Invalid or missing API key\"")]
    [TestCase(422, "[{\"loc\":[\"query\",1],\"msg\":\"Too large\",\"type\":\"x\"}]")]
    public async Task Threetones_detail_is_a_text_or_a_list(int status, string detail) =>
        (await new ThreetoneWire().ReadAsync(Answer.Json($"{{\"detail\":{detail}}}") with { Status = status }))
            .Failure.Should().BeAssignableTo<ApiException>()
            .Which.Error.Should().BeOfType<Threetone.ErrorResponse>()
            .Which.Detail!.ToString(Newtonsoft.Json.Formatting.None).Should().Be(detail);
}

using System.Net;
using BatchCalls.Generated.Http;
using BatchCalls.Generated.Reading;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Wide;

/// <summary>What is known of an object's properties, where they are more than a word of bits holds.</summary>
[TestFixture]
public sealed class WideModelTests
{
    private static readonly ApiOperation<WideModel, ModelValue<WideModel>> Operation = new("truedy", "wide", "hash");

    private static async Task<WideModel> Read(string json)
    {
        using var http = new HttpClient(new Answering(json)) { BaseAddress = new Uri("https://wide.example/") };
        return (await new ApiConnection(http, "https://wide.example", null).SendAsync(Operation, new ApiRequest("GET", "wide"), CancellationToken.None)).Result;
    }

    [Test]
    public async Task Each_value_has_its_own_mark()
    {
        var model = await Read("""{"p70":0,"p3":1}""");

        (model.First, model.Seventieth, model.Last).Should().Be((null, 0, null));
    }

    [Test]
    public async Task Null_is_written_back_and_what_did_not_come_is_not()
    {
        var model = await Read("""{"p140":null,"p0":5}""");

        JsonConvert.SerializeObject(model).Should().Be("""{"p0":5,"p140":null}""");
    }

    [Test]
    public async Task An_unreadable_value_is_null_and_kept()
    {
        var model = await Read("""{"p70":"many","p140":7}""");

        (model.Seventieth, model.Last).Should().Be((null, 7));
        model.UnreadableValues.Should().Equal(new Dictionary<string, string> { ["p70"] = "\"many\"" });
    }

    [Test]
    public async Task The_last_twin_counts()
    {
        (await Read("""{"p140":1,"p140":null}""")).Last.Should().BeNull();
        (await Read("""{"p140":"many","p140":2}""")).Last.Should().Be(2);
    }

    [Test]
    public void A_value_that_is_set_has_its_mark_too()
    {
        JsonConvert.SerializeObject(new WideModel { Seventieth = 9, Last = null }).Should().Be("""{"p70":9,"p140":null}""");
    }

    private sealed class Answering(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) });
    }
}

using System.Text.Json;
using BatchCalls.Generated.Tests.Arbitrary;
using BatchCalls.Generated.Tests.Policy;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Generated.Tests.Serialization;

/// <summary>The DTOs outside a client: JsonConvert with the public settings, beside our own reader.</summary>
[TestFixtureSource(typeof(DocumentedPage), nameof(DocumentedPage.All))]
internal sealed class JsonConvertTests(DocumentedPage document)
{
    private const int Cases = 200;

    private static readonly JsonSerializerSettings Settings = JsonSettings.Create();

    [Test]
    public void The_documented_values_are_those_that_our_reader_gives() => Trial.Run(document.Page.Values, Cases, sent =>
    {
        var ours = document.Wire.ReadAsync(sent.ToString()).GetAwaiter().GetResult().Page!;

        ShouldHaveTheSameValues(Deserialize(sent), ours);
    });

    [Test]
    public void Every_value_is_right() => Trial.Run(document.Page.Values, Cases, sent =>
        document.Page.IsReadAs(sent, Deserialize(sent)).Should().BeTrue());

    [Test]
    public void The_payload_is_written_back_as_it_came_nulls_and_all() => Trial.Run(document.Page.Values, Cases, sent =>
    {
        using var written = JsonDocument.Parse(JsonConvert.SerializeObject(Deserialize(sent), Settings));

        document.Page.IsWrittenAs(sent, written.RootElement).Should().BeTrue();
    });

    [Test]
    public void What_our_reader_gives_is_written_alike_with_and_without_the_settings() => Trial.Run(document.Page.Values, Cases, sent =>
    {
        var ours = document.Wire.ReadAsync(sent.ToString()).GetAwaiter().GetResult().Page!;

        JsonConvert.SerializeObject(ours, Settings).Should().Be(JsonConvert.SerializeObject(ours));
    });

    [TestCase("\"2026-03-05T10:00:00\"")]
    [TestCase("\"/Date(0)/\"")]
    [TestCase("{\"$type\":\"System.Object\",\"$ref\":\"1\"}")]
    [TestCase("null")]
    [TestCase("[1,null]")]
    public void An_undocumented_property_is_kept_as_it_is(string json)
    {
        var model = (JsonModel)JsonConvert.DeserializeObject(Page($"\"mood\":{json}"), document.Wire.PageType, Settings)!;

        model.AdditionalProperties["mood"].ToString(Formatting.None).Should().Be(json);
    }

    [Test]
    public void A_required_property_that_is_missing_is_refused() =>
        FluentActions.Invoking(() => JsonConvert.DeserializeObject("{}", document.Wire.PageType, Settings))
            .Should().Throw<JsonSerializationException>();

    [Test]
    public void A_page_may_be_taken_apart_as_a_JObject()
    {
        var model = JsonConvert.DeserializeObject(Page("\"mood\":1"), document.Wire.PageType, Settings)!;

        JObject.FromObject(model)["mood"]!.Value<int>().Should().Be(1);
    }

    private static void ShouldHaveTheSameValues(JsonModel theirs, JsonModel ours)
    {
        foreach (var name in DtoProperty.AllOf(ours.GetType()).Keys)
        {
            switch (DtoProperty.Of(theirs, name), DtoProperty.Of(ours, name))
            {
                case (JsonModel their, JsonModel our):
                    ShouldHaveTheSameValues(their, our);
                    break;
                case (IReadOnlyList<JsonModel> their, IReadOnlyList<JsonModel> our):
                    their.Should().HaveCount(our.Count);
                    their.Zip(our).ToList().ForEach(pair => ShouldHaveTheSameValues(pair.First, pair.Second));
                    break;
                case var (their, our):
                    DtoProperty.Text(their).Should().Be(DtoProperty.Text(our), "of {0}", name);
                    break;
            }
        }
    }

    private string Page(string members) => $$"""{"{{document.Wire.List}}":[],{{members}}}""";

    private JsonModel Deserialize(JsonText sent) =>
        (JsonModel)JsonConvert.DeserializeObject(sent.ToString(), document.Wire.PageType, Settings)!;
}

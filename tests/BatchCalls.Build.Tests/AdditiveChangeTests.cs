using System.Text.Json;

namespace BatchCalls.Build.Tests;

/// <summary>A provider adds to its document, and nothing else changes: what is new can be used, typed.</summary>
internal sealed class AdditiveChangeTests
{
    private Checkout checkout = null!;
    private BuildRun build = null!;
    private Dictionary<string, JsonElement> exchanges = [];

    [OneTimeSetUp]
    public void Build()
    {
        checkout = CleanBuild.Clone();
        AddToTruedy();
        checkout.AddProject("Consumer", File.ReadAllText("Consumer/Program.cs"));
        build = checkout.Build("src/Consumer");
        if (build.Succeeded)
        {
            var run = ProcessRun.Of(Checkout.DotNet(), [checkout.At("src/Consumer/bin/Debug/net10.0/Consumer.dll")], checkout.Root);
            exchanges = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .ToDictionary(exchange => exchange.GetProperty("name").GetString()!);
        }
    }

    [OneTimeTearDown]
    public void Delete() => checkout.Dispose();

    [Test]
    public void Facade_and_consumer_build() => build.Succeeded.Should().BeTrue(string.Join('\n', build.Errors));

    [Test]
    public void Nothing_is_left_out_of_the_client() => build.Log.Should().NotContain("warning SPEC");

    [Test]
    public void A_get_puts_parameters_where_the_document_has_them() => Sent("list").Should().Be(
        "GET https://stub.test/v1/agents?tag=new&tag=a%26b&state=ready,x%2Cy&since=2026-01-02T03%3A04%3A05%2B02%3A00&day=2026-01-02"
        + "&class=3&with_archived=true\nX-Trace-Id: trace 1");

    [Test]
    public void A_post_sends_json() => Sent("create").Should().Be(
        "POST https://stub.test/v1/agents\napplication/json; charset=utf-8\n"
        + """{"name":"Ann","start_at":"2026-01-02T03:04:05Z","tags":["x"],"limits":{"daily":5},"voice":{"speed":1.5}}""");

    [TestCase("get", "GET https://stub.test/v1/agents/a%2F1%20b")]
    [TestCase("delete", "DELETE https://stub.test/v1/agents/a1")]
    [TestCase("list in body", "POST https://stub.test/v1/agents:purge\napplication/json; charset=utf-8\n[\"a1\",\"a2\"]")]
    [TestCase("no body", "POST https://stub.test/v1/agents:purge")]
    public void An_operation_sends(string exchange, string request) => Sent(exchange).Should().Be(request);

    [TestCase("list", "2 a1")]
    [TestCase("create", "in training")]
    [TestCase("documented error", "a7")]
    [TestCase("default error", "a8")]
    [TestCase("get", "2026-01-02T03:04:05.0000000+00:00 True de 0.10 u2")]
    [TestCase("delete", "NoContent")]
    [TestCase("list in body", "Accepted")]
    [TestCase("string", "hello")]
    [TestCase("map", "6")]
    [TestCase("free JSON", """{"a":[1,null]}""")]
    [TestCase("new fields", "7 calm True")]
    public void An_answer_is_read(string exchange, string result) => Read(exchange).Should().Be(result);

    [TestCase("property names", "0 additional, written as read")]
    [TestCase("type names", "ApiResponse JsonModel ModelReader ModelValue Task String Exception 0")]
    [TestCase("enum values", "known")]
    public void A_name_of_csharp_or_of_the_generated_code_is_no_obstacle(string exchange, string result) =>
        Read(exchange).Should().Be(result);

    private string Sent(string exchange) => exchanges[exchange].GetProperty("sent").GetString()!;

    private string Read(string exchange) => exchanges[exchange].GetProperty("read").GetString()!;

    private void AddToTruedy() => checkout.Edit(
        "truedy",
        $"target: $.paths\n  update:\n{Indented("Documents/new-operations.yaml")}",
        $"target: $.components.schemas\n  update:\n{Indented("Documents/new-schemas.yaml")}",
        "{target: $.components.schemas.BatchCallResponse, update: {required: [sea_state], properties: "
            + "{sea_state: {type: string}, priority: {type: integer}}}}",
        "{target: $.components.schemas.BatchCallResponse.properties.status, update: {enum: [hibernating]}}");

    private static string Indented(string file) => string.Concat(File.ReadLines(file).Select(line => $"    {line}\n"));
}

using System.Text.Json;
using BatchCalls.ContractTests.Documents;
using BatchCalls.ContractTests.Payloads;
using BatchCalls.ContractTests.Replay;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox;
using BatchCalls.PrePass;
using Newtonsoft.Json;

namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>What a provider adds to its document is tested without new test code.</summary>
internal sealed class AddedToDocumentTests
{
    private static readonly TruedyService Service = new(Document(
        new TextEdit(
            "\ncomponents:\n  schemas:\n",
            $"\n{Part("new-operation.yaml")}components:\n  schemas:\n{Part("new-schemas.yaml")}"),
        new TextEdit(
            "            - cancelled\n          description: Campaign status\n",
            "            - cancelled\n            - archived\n          description: Campaign status\n")));

    [Test]
    public void Every_response_of_a_new_operation_is_replayed() =>
        DocumentedAnswerTests.AnswersOf(Service).Select(test => test.TestName).Should().Contain(
            "truedy_list_agents_200_example_is_read_by_the_generated_client",
            "truedy_list_agents_418_generated_is_read_by_the_generated_client");

    [Test]
    public void Payloads_are_generated_for_a_new_operation() =>
        ValidPayloadTests.ResponsesOf(Service).Select(test => test.TestName).Should().Contain(
            "truedy_list_agents_200_is_read_whatever_the_schema_allows",
            "truedy_list_agents_418_is_read_whatever_the_schema_allows");

    [Test]
    public void A_new_member_of_an_enum_is_generated() =>
        PayloadGeneratorTests.EnumsOf(Service).Single(test => test.TestName == "truedy_Every_member_of_status_comes")
            .Arguments[2].Should().BeAssignableTo<string[]>().Which.Should().Contain("archived");

    [Test]
    public async Task A_client_without_a_new_operation_fails()
    {
        var (_, operation, answer) = Services.AnswersOf(Service).First(place => place.Operation.Id == "list_agents");

        var failure = await Mistake.FailureOfAsync(
            new DocumentedAnswerTests { Run = new ContractRun() },
            tests => tests.By_the_generated_client(Service, operation, answer));

        failure.Should().Be("TruedyClient has no method for the documented operation 'list_agents'.");
    }

    private static ProviderDocument Document(params TextEdit[] edits)
    {
        var overlay = Overlay.From(SpecFiles.Overlay("truedy"));
        var corrected = overlay.ApplyTo(SpecFiles.Document("truedy", edits), new Warnings());
        return ProviderDocument.Of("truedy", JsonDocument.Parse(corrected.Root.ToString(Formatting.None)).RootElement);
    }

    private static string Part(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "SelfCheck", "Documents", file));
}

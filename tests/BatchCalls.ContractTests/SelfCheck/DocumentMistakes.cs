using System.Text.Json;
using BatchCalls.ContractTests.Documents;
using BatchCalls.ContractTests.Replay;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Generated.Threetone;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>Mistakes in documents, and clients that are not what the documents say.</summary>
internal static class DocumentMistakes
{
    public static IEnumerable<Mistake> All =>
    [
        OfClient(
            "an_enum_member_that_the_client_does_not_have",
            new TextEdit("\"twilio\"", "\"unheard_of\""),
            "UndocumentedValue $.batch_calls[].phone_provider"),
        new(
            "an_enum_member_that_IsKnown_denies",
            isMade => Mistake.FailureOfAsync(() =>
            {
                var member = isMade ? "unheard_of" : "twilio";
                using var sent = JsonDocument.Parse($"\"{member}\"");
                ValueComparison.Differences(sent.RootElement, new TelephonyProvider(member)).Should().BeEmpty();
                return Task.CompletedTask;
            }),
            "'unheard_of', which TelephonyProvider.IsKnown denies and the document has"),
        OfClient(
            "a_property_that_is_renamed_but_not_in_the_client",
            new TextEdit("\"retry_count\"", "\"retries\""),
            "UndocumentedProperty $.batch_calls[].retries"),
        OfExamples(
            "an_example_that_breaks_its_schema",
            document: [new TextEdit("total_contacts: 500\n", "total_contacts: many\n")],
            overlay: [],
            tests => tests.The_providers_document_contradicts_itself_where_that_is_approved_and_nowhere_else(),
            "application~1json/example/data/0/total_contacts", "Correct it in the overlay, and approve it"),
        OfExamples(
            "an_overlay_action_that_matches_nothing",
            document: [],
            overlay: [new TextEdit("$.components.schemas.PaginationInfo", "$.components.schemas.Paging")],
            tests => tests.With_our_overlay_every_example_follows_its_schema(),
            "'$.components.schemas.Paging' (Named like the property it describes) matches nothing: the provider has changed"),
    ];

    private static Mistake OfClient(string name, TextEdit edit, string cause) => new(name, isMade =>
    {
        var service = new ThreetoneService(Edited(ProviderDocument.Threetone, isMade ? [edit] : []));
        var answer = Services.AnswersOf(service).Single(place => place.Answer.ToString() == "200 first-page");
        return Mistake.FailureOfAsync(
            new DocumentedAnswerTests { Run = new ContractRun() },
            tests => tests.By_the_generated_client(service, answer.Operation, answer.Answer));
    }, cause);

    private static Mistake OfExamples(
        string name, TextEdit[] document, TextEdit[] overlay, Action<DocumentedExampleTests> test, params string[] causes) =>
        new(name, isMade => Mistake.FailureOfAsync(() =>
        {
            test(new DocumentedExampleTests("truedy", () => ExampleVerdict.Of(
                SpecFiles.Document("truedy", isMade ? document : []), SpecFiles.Overlay("truedy", isMade ? overlay : []))));
            return Task.CompletedTask;
        }), causes);

    private static ProviderDocument Edited(ProviderDocument document, IEnumerable<TextEdit> edits)
    {
        var json = edits.Aggregate(document.Root.GetRawText(), (text, edit) => edit.ApplyTo(text));
        return ProviderDocument.Of(document.Provider, JsonDocument.Parse(json).RootElement);
    }
}

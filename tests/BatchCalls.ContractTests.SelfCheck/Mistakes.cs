namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>
/// Mistakes that people make. Those of one list touch different providers or behaviours, so that none hides another; they are
/// made in one copy, since a build takes longer than the tests.
/// </summary>
internal static class Mistakes
{
    private const string Account = "src/BatchCalls/Http/Account.cs";
    private const string TruedyDocument = "specs/truedy.openapi.yaml";

    public static IReadOnlyList<Mistake> InRequests { get; } =
    [
        new(
            "a wrong header name in the key handler",
            new Edit(Account, "new Credential(\"x-api-key\"", "new Credential(\"x-api_key\""),
            "A_request_has_one_credential",
            "/v1/voiceai/batch-calling/workspace?limit=500: x-api-key or Authorization: Bearer is required"),
        new(
            "offset advanced by limit",
            new Edit(
                "src/BatchCalls/Listing/OffsetPageReader.cs",
                "_previous.Offset + Math.Max(1, _previous.Keys.Count - 1)",
                "_previous.Offset + 5"),
            "The_next_offset_is_that_of_the_last_row_however_many_were_asked_for",
            "/batch-calls?limit=5&offset=5: this test expects no such request", "<<<<< Query does not match"),
        new(
            "retry of a 401",
            new Edit("src/BatchCalls/Http/RetryHandler.cs", "StatusCode is 408 or", "StatusCode is 401 or 408 or"),
            "A_refusal_that_stays_is_asked_for_once",
            "401 will not pass"),
    ];

    public static IReadOnlyList<Mistake> InReading { get; } =
    [
        new(
            "the cursor double-encoded",
            new Edit(
                "src/BatchCalls/Listing/ThreetonePages.cs",
                "lastDoc: cursor,",
                "lastDoc: cursor is null ? null : Uri.EscapeDataString(cursor),"),
            "A_cursor_goes_back_as_it_came",
            "{<null>, \"a+b/c==\"}", "a%2Bb%2Fc%3D%3D", "last_doc = a+b/c=="),
        new(
            "x-api-key sent to Truedy",
            new Edit(Account, "new Credential(\"Authorization\", \"Bearer \", key)", "new Credential(\"x-api-key\", \"\", key)"),
            "A_request_has_one_credential",
            "/batch-calls?limit=100&offset=0: x-api-key is no credential that this provider asks for"),
        new(
            "an enum member dropped from IsKnown",
            new Edit(
                "src/BatchCalls.Generated/Templates/Enum.liquid",
                "IsAmong(_knownValues, Value)",
                "IsAmong(_knownValues[1..], Value)"),
            "threetone_get_workspace_batch_calls_200_first-page_is_read_by_the_generated_client",
            "'twilio', which TelephonyProvider.IsKnown denies and the document has"),
    ];

    public static IReadOnlyList<Mistake> InDocuments { get; } =
    [
        new(
            "a property renamed in the document but not on the wire",
            new Edit("specs/threetone.openapi.yaml", "        retry_count:\n", "        retries:\n"),
            "threetone_get_workspace_batch_calls_200_first-page_is_read_by_the_generated_client",
            "UndocumentedProperty $.batch_calls[].retry_count"),
        new(
            "an example edited to break its schema",
            new Edit(TruedyDocument, "                    total_contacts: 500\n", "                    total_contacts: many\n"),
            "The_providers_document_contradicts_itself_where_that_is_approved_and_nowhere_else",
            "application~1json/example/data/0/total_contacts", "Correct it in the overlay, and approve it"),
    ];

    public static IReadOnlyList<Mistake> InTheOverlay { get; } =
    [
        new(
            "an overlay action that no longer matches",
            new Edit("specs/truedy.overlay.yaml", "$.components.schemas.PaginationInfo", "$.components.schemas.Paging"),
            Test: null,
            "'$.components.schemas.Paging' (Named like the property it describes) matches nothing: the provider has changed"),
    ];

    public static IEnumerable<Mistake> All => [.. InRequests, .. InReading, .. InDocuments, .. InTheOverlay];

    /// <summary>No mistake either: a status that a batch call may have.</summary>
    public static Edit NewStatus => new(
        TruedyDocument,
        "            - cancelled\n          description: Campaign status\n",
        "            - cancelled\n            - archived\n          description: Campaign status\n");

    /// <summary>No mistake: what a provider may add, and must be tested without new test code.</summary>
    public static Edit NewOperation => new(
        TruedyDocument,
        "\ncomponents:\n  schemas:\n",
        $"\n{File.ReadAllText("Documents/new-operation.yaml")}components:\n  schemas:\n"
            + File.ReadAllText("Documents/new-schemas.yaml"));
}

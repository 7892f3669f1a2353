namespace BatchCalls.Build.Tests;

/// <summary>The build ends with the pre-pass's own line: file, place, reason.</summary>
internal sealed class UnusableDocumentTests
{
    private Checkout checkout = null!;

    [SetUp]
    public void Clone() => checkout = CleanBuild.Clone();

    [TearDown]
    public void Delete() => checkout.Dispose();

    [Test]
    public void A_correction_of_something_that_is_gone_is_an_error()
    {
        checkout.Replace("specs/truedy.overlay.yaml", "$.components.schemas.PaginationInfo", "$.components.schemas.Paging");

        checkout.Generate().Errors[0].Should().EndWith(
            "specs/truedy.overlay.yaml(16,5): error SPEC033: #/actions/2: Action 2, '$.components.schemas.Paging' (Named like the property it "
            + "describes) matches nothing: the provider has changed. Drop or adapt the action.");
    }

    [Test]
    public void A_dangling_reference_is_an_error()
    {
        checkout.Edit(
            "threetone",
            "{target: $.components.schemas.BatchCallResponse.properties, update: {lost: {$ref: '#/components/schemas/Lost'}}}");

        checkout.Generate().Errors[0].Should().Contain("specs/threetone.openapi.yaml(").And.Contain(
            "error SPEC012: #/components/schemas/BatchCallResponse/properties/lost/$ref: "
            + "'#/components/schemas/Lost' does not exist");
    }

    [Test]
    public void No_stack_trace_is_shown()
    {
        checkout.Write("specs/threetone.openapi.yaml", "# A page\n\nopenapi: {\n");

        var run = checkout.Generate();

        run.Errors.Should().NotBeEmpty();
        run.Log.Should().NotContain("   at ");
    }
}

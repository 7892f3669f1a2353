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
        checkout.Replace("specs/threetone.openapi.yaml", "'#/components/schemas/TelephonyProvider'", "'#/components/schemas/Telephony'");

        checkout.Generate().Errors[0].Should().Contain("specs/threetone.openapi.yaml(").And.Contain(
            "error SPEC012: #/components/schemas/BatchCallResponse/properties/phone_provider/anyOf/0/$ref: "
            + "'#/components/schemas/Telephony' does not exist");
    }

    [Test]
    public void No_stack_trace_is_shown()
    {
        checkout.Replace("specs/threetone.openapi.yaml", "openapi: 3.1.0", "# A page\n\nopenapi: {");

        var run = checkout.Generate();

        run.Errors.Should().NotBeEmpty();
        run.Log.Should().NotContain("   at ");
    }
}

namespace BatchCalls.ContractTests.Documents;

internal sealed class ApprovalTests
{
    [Test]
    public void The_first_approved_discrepancy_is_Truedys_status_running() => ExampleVerdict.Of("truedy").Approved[0].Should().Be(
        "/paths/~1batch-calls/get/responses/200/content/application~1json/example/data/0/status enum");
}

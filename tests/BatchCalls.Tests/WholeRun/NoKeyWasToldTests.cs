using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.WholeRun;

/// <summary>
/// After all other tests: tests that are not parallel run when the parallel ones have ended, and these namespaces in their order.
/// </summary>
[TestFixture]
[NonParallelizable]
public sealed class NoKeyWasToldTests
{
    [Test]
    public async Task No_key_that_was_sent_is_in_anything_that_was_thrown_traced_measured_logged_or_printed()
    {
        // Run alone, this test has a refusal of its own to look through: one that repeats the key.
        using var client = Client.Over(truedy: ScriptedProvider.Answering(TruedyWire.Refusal(HttpStatusCode.Forbidden, $"The key {Client.TruedyKey} may not.")));
        var refused = await client.Truedy.ListAsync().DeliverAsync();
        RunRecord.Say(refused.Failure!.ToString());

        RunRecord.Sent.Should().Contain(Client.TruedyKey);
        RunRecord.Count.Should().BePositive();
        RunRecord.Leaks.Should().BeEmpty();
    }
}

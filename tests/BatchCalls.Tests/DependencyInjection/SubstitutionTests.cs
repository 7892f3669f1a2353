using Source = BatchCalls.Generated.Truedy.BatchCall;

namespace BatchCalls.Tests.DependencyInjection;

/// <summary>A user's own code, tested with a client of the test's own.</summary>
[TestFixture]
public sealed class SubstitutionTests
{
    [Test]
    public async Task Listings_are_made_of_pages()
    {
        IBatchCallsClient client = new Substitute();

        (await CountRunningAsync(client)).Should().Be(2);
        (await client.Truedy.ListAsync().AsPages().Select(page => page.Continuation).ToListAsync()).Should().Equal("after the first", null);
    }

    private static async Task<int> CountRunningAsync(IBatchCallsClient client) =>
        await client.ListAsync().CountAsync(call => call.Status == BatchCallStatus.Running);

    private sealed class Substitute : IBatchCallsClient, ITruedyBatchCalls
    {
        private static readonly BatchCallContacts NoContacts = new(null, null, null, null, null);

        public ITruedyBatchCalls Truedy => this;

        public IThreetoneBatchCalls Threetone => throw new InvalidOperationException("Not used.");

        public BatchCallListing<BatchCall> ListAsync(BatchCallQuery? query = null) => Listing(
            [Call("a", BatchCallStatus.Running), Call("b", BatchCallStatus.Completed)],
            [Call("c", BatchCallStatus.Running)]);

        BatchCallListing<Source> ITruedyBatchCalls.ListAsync(TruedyQuery? query) => Listing<Source>([], []);

        private static BatchCallListing<T> Listing<T>(T[] first, T[] last) => new(new[]
        {
            new BatchCallPage<T>(first, Total: null, Deviations: [], Outcome: null) { Continuation = "after the first" },
            new BatchCallPage<T>(last, Total: null, Deviations: [], new ListingOutcome("truedy", ListingEnd.Complete, null, 3, 2, null)),
        }.ToAsyncEnumerable());

        private static BatchCall Call(string id, BatchCallStatus status) =>
            new(Provider.Truedy, id, $"Campaign {id}", "agt_1", status, "active", null, null, null, NoContacts, new Source());
    }
}

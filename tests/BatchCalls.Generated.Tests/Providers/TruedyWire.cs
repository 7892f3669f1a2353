using BatchCalls.Generated.Tests.Stub;
using BatchCalls.Generated.Truedy;

namespace BatchCalls.Generated.Tests.Providers;

internal sealed class TruedyWire : Wire
{
    public override string Provider => "truedy";

    public override string Operation => "list_batch_calls";

    public override string List => "data";

    public override string OptionalInteger => "total_contacts";

    public override Type PageType => typeof(BatchCallPage);

    public override string Row(string id, string members = "") => $$"""
        {"id":"{{id}}","name":"Spring","agent_id":"agt_1","status":"active",
        "created_at":"2026-03-05T10:00:00Z"{{Members(members)}}}
        """;

    public override Func<Task<Outcome>> Connect(StubServer server, ApiClientOptions? options = null)
    {
        var client = new TruedyClient(server.Client(), options);
        return () => Outcome.CaptureAsync(client.ListBatchCallsAsync(), page => page.Data);
    }
}

using BatchCalls.Generated.Tests.Stub;
using BatchCalls.Generated.Threetone;

namespace BatchCalls.Generated.Tests.Providers;

internal sealed class ThreetoneWire : Wire
{
    public override string Provider => "threetone";

    public override string Operation => "get_workspace_batch_calls";

    public override string List => "batch_calls";

    public override string OptionalInteger => "retry_count";

    public override Type PageType => typeof(BatchCallPage);

    public override string Row(string id, string members = "") => $$"""
        {"id":"{{id}}","name":"Spring","agent_id":"agent_1","agent_name":"Renewals","status":"pending",
        "created_at_unix":1774947600,"scheduled_time_unix":1774951200,"last_updated_at_unix":1774953127{{Members(members)}}}
        """;

    public override Func<Task<Outcome>> Connect(StubServer server, ApiClientOptions? options = null)
    {
        var client = new ThreetoneClient(server.Client(), options);
        return () => Outcome.CaptureAsync(client.GetWorkspaceBatchCallsAsync(), page => page.BatchCalls);
    }
}

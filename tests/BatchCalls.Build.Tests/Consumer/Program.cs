// Compiled in a checkout, against the clients of changed documents. Each line of its output is one exchange, as JSON: what
// was sent, and what was made of the answer.
using BatchCalls;
using BatchCalls.Generated;
using BatchCalls.Generated.Truedy;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using BatchCallStatus = BatchCalls.Generated.Truedy.BatchCallStatus;
using Exception = System.Exception;
using KnownValue = BatchCalls.Generated.Truedy.KnownValue;
using Task = System.Threading.Tasks.Task;

var stub = new Stub();
var client = new TruedyClient(new HttpClient(stub) { BaseAddress = new Uri("https://stub.test/v1") });
const string Agent = """{"agent_id":"a1","state":"in_training","created_at":"2026-01-02T03:04:05Z"}""";

await Show("list", 200, $"[{Agent},{Agent}]", async () =>
{
    var agents = (await client.ListAgentsAsync(
        "trace 1", ["new", "a&b"], [AgentState.Ready, new AgentState("x,y")], new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        new DateOnly(2026, 1, 2), 3, true)).Result;
    return $"{agents.Count} {agents[1].AgentId}";
});

await Show("create", 201, Agent, async () =>
{
    var request = new AgentRequest
    {
        Name = "Ann",
        StartAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Tags = ["x"],
        Limits = new Dictionary<string, long> { ["daily"] = 5 },
        Voice = new AgentRequestVoice { Speed = 1.5 },
    };
    return (await client.CreateAgentAsync(request)).Result.State == AgentState.InTraining ? "in training" : "?";
});

await Show("documented error", 409, """{"taken_by":"a7"}""", () => ErrorOf(() => client.CreateAgentAsync(new AgentRequest { Name = "Ann" })));
await Show("default error", 503, """{"taken_by":"a8"}""", () => ErrorOf(() => client.DeleteAgentAsync("a1")));

await Show("get", 200, """
    {"agent_id":"a/1 b","state":"ready","created_at":"2026-01-02T03:04:05Z","voice":{"speed":1.5,
    "languages":[{"code":"de"}],"prices":{"minute":0.10},"callbacks":{"done":["u1","u2"]}}}
    """, async () =>
{
    Agent agent = (await client.GetAgentAsync("a/1 b")).Result;
    AgentVoice voice = agent.Voice!;
    return $"{agent.CreatedAt:O} {voice.Speed == 1.5} {voice.Languages![0].Code} {voice.Prices!["minute"]} {voice.Callbacks!["done"][1]}";
});

await Show("delete", 204, "", async () => (await client.DeleteAgentAsync("a1")).StatusCode.ToString());
await Show("list in body", 202, "", async () => (await client.PurgeAgentsAsync(["a1", "a2"])).StatusCode.ToString());
await Show("no body", 202, "", async () => (await client.PurgeAgentsAsync()).StatusCode.ToString());
await Show("string", 200, "\"hello\"", async () => (await client.GetGreetingAsync()).Result);
await Show("map", 200, """{"daily":5}""", async () => $"{(await client.GetLimitsAsync()).Result["daily"] + 1L}");
await Show("free JSON", 200, """{"a":[1,null]}""", async () => (await client.GetAnythingAsync()).Result.ToString(Formatting.None));

string[] wireNames =
[
    "class", "type_:Foo", "-Output", "$ref", "$type", "@id", "batch-calls", "Value", "Shape", "shape", "_shape", "reader", "scope",
    "equals", "get_type", "additional_properties", "raw_json", "received", "came_as_null", "keep_raw_json", "names", "say \"hi\"\\",
];
var names = new JObject(wireNames.Select(name => new JProperty(name, name))).ToString(Formatting.None);
await Show("property names", 200, names, async () =>
{
    Names read = (await client.GetNamesAsync()).Result;
    _ = (read.Class, read.TypeFoo, read.Output, read.Ref, read.Id, read.BatchCalls, read.Value, read.EqualsValue, read.RawJsonValue);
    var isSame = JsonConvert.SerializeObject(read, JsonSettings.Create()) == names;
    return $"{read.AdditionalProperties.Count} additional, {(isSame ? "written as read" : "changed")}";
});

string[] typeNames =
    ["ApiResponse", "JsonModel", "ModelReader", "ModelValue", "Task", "String", "System", "Newtonsoft", "BatchCalls", "Generated", "Exception"];
var types = new JObject(typeNames.Select(name => new JProperty(name, new JObject(new JProperty("id", name))))).ToString(Formatting.None);
await Show("type names", 200, types, async () =>
{
    Names read = (await client.GetNamesAsync()).Result;
    return string.Join(' ', read.ApiResponse?.Id, read.JsonModel?.Id, read.ModelReader?.Id, read.ModelValue?.Id, read.Task?.Id, read.String?.Id, read.Exception?.Id)
        + $" {read.AdditionalProperties.Count}";
});

await Show("enum values", 200, """{"KnownValue":"a\"\\b"}""", async () =>
    (await client.GetNamesAsync()).Result.KnownValue == KnownValue.AB && KnownValue.PrintMembersValue.Value == "print_members" ? "known" : "?");

await Show("new fields", 200, """
    {"data":[{"id":"b1","name":"n","agent_id":"a1","status":"hibernating","created_at":"2026-01-02T03:04:05Z","priority":7,"sea_state":"calm"}]}
    """, async () =>
{
    BatchCalls.Generated.Truedy.BatchCall call = (await client.ListBatchCallsAsync()).Result.Data[0];
    long? priority = call.Priority;
    string seaState = call.SeaState;
    return $"{priority} {seaState} {call.Status == BatchCallStatus.Hibernating}";
});

async Task<string> ErrorOf(Func<Task> call)
{
    try
    {
        await call();
        return "no error";
    }
    catch (ApiException e)
    {
        return e.Error is AgentConflict conflict ? conflict.TakenBy : "untyped";
    }
}

async Task Show(string name, int status, string answer, Func<Task<string>> call)
{
    stub.Status = status;
    stub.Answer = answer;
    string read;
    try
    {
        read = await call();
    }
    catch (Exception e)
    {
        read = e.ToString();
    }

    Console.WriteLine(new JObject(new JProperty("name", name), new JProperty("sent", stub.Sent), new JProperty("read", read)).ToString(Formatting.None));
}

internal sealed class Stub : HttpMessageHandler
{
    public int Status { get; set; }

    public string Answer { get; set; } = "";

    public string Sent { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var trace = request.Headers.TryGetValues("X-Trace-Id", out var values) ? $"\nX-Trace-Id: {string.Join(',', values)}" : "";
        var body = request.Content is { } content ? $"\n{content.Headers.ContentType}\n{await content.ReadAsStringAsync(cancellationToken)}" : "";
        Sent = $"{request.Method} {request.RequestUri!.AbsoluteUri}{trace}{body}";
        return new HttpResponseMessage((System.Net.HttpStatusCode)Status)
        {
            Content = new StringContent(Answer, System.Text.Encoding.UTF8, "application/json"),
        };
    }
}

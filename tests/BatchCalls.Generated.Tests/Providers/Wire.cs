using System.Text.Json.Nodes;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Providers;

/// <summary>A provider's wire format: all that the tests of the shared reading policy need to know of it.</summary>
internal abstract class Wire
{
    public static IReadOnlyList<Wire> All { get; } = [new TruedyWire(), new ThreetoneWire()];

    public abstract string Provider { get; }

    public abstract string Operation { get; }

    /// <summary>The property that holds the rows.</summary>
    public abstract string List { get; }

    /// <summary>A documented optional integer of a row.</summary>
    public abstract string OptionalInteger { get; }

    public abstract Type PageType { get; }

    /// <summary>As a sentence begins.</summary>
    public string ProviderName => char.ToUpperInvariant(Provider[0]) + Provider[1..];

    /// <summary>A row as short as the document allows.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="members">JSON members to add.</param>
    public abstract string Row(string id, string members = "");

    /// <summary>A row with everything that the document requires but one property, so that it is this one that is missed.</summary>
    public string RowWithout(string name, string id = "a")
    {
        var row = JsonNode.Parse(Row(id))!.AsObject();
        row.Remove(name).Should().BeTrue();
        return row.ToJsonString();
    }

    public string Page(params string[] rows) => $$"""{"{{List}}":[{{string.Join(',', rows)}}]}""";

    /// <summary>A client of its own; each call is one request.</summary>
    public abstract Func<Task<Outcome>> Connect(StubServer server, ApiClientOptions? options = null);

    public Task<Outcome> ReadAsync(Answer answer, ApiClientOptions? options = null) => Connect(new StubServer(answer), options)();

    public Task<Outcome> ReadAsync(string json, ApiClientOptions? options = null) => ReadAsync(Answer.Json(json), options);

    public override string ToString() => Provider;

    protected static string Members(string members) => members.Length == 0 ? "" : "," + members;
}

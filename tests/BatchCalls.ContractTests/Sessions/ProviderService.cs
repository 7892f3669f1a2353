using System.Text.Json;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Generated;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>A provider: its document, its JSON, and our clients for it.</summary>
/// <param name="tamper">Comes between our clients and the network, to make a mistake of theirs; null for none.</param>
internal abstract class ProviderService(ProviderDocument document, Tamper? tamper)
{
    public ProviderDocument Document => document;

    public abstract Provider Provider { get; }

    /// <summary>The operation that lists batch calls.</summary>
    public abstract DocumentedOperation Listing { get; }

    /// <summary>The header that carries the key, and its text.</summary>
    public abstract (string Name, string Value) KeyHeader { get; }

    public abstract int LargestPageSize { get; }

    /// <summary>As errors begin with it.</summary>
    public abstract string Name { get; }

    public abstract BatchCallsClient Facade(Uri baseAddress, RequestPolicy requests, HttpMessageHandler? primary = null);

    /// <summary>For the generated client alone.</summary>
    public abstract HttpClient Connect(Uri baseAddress, RequestPolicy requests);

    public abstract object Generated(HttpClient http);

    /// <summary>The provider's own listing, one page at a time.</summary>
    public abstract IAsyncEnumerable<BatchCallPage<JsonModel>> Pages(
        BatchCallsClient client, int? limit = null, int? pageSize = null);

    public abstract string IdOf(JsonModel row);

    /// <summary>What the common listing must make of a row: worked out from its JSON, not from our mapping.</summary>
    /// <param name="sent">As the provider sent it.</param>
    /// <param name="source">Our reading of the same.</param>
    public abstract BatchCall InCommonTerms(JsonElement sent, JsonModel source);

    public abstract string Row(string id);

    protected static string TextOf(JsonElement sent, string property) => sent.GetProperty(property).GetString()!;

    /// <summary>Null when it is absent, or null itself.</summary>
    protected static long? NumberOf(JsonElement sent, string property) =>
        sent.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    /// <summary>A whole listing in pages of a size, as the provider serves it, in the order of its pages.</summary>
    public abstract IReadOnlyList<ListedPage> ListingOf(int pageSize, params string[] ids);

    /// <summary>A first page that says more follows, and then more of the same for ever.</summary>
    public abstract IReadOnlyList<Stub> Circle { get; }

    public abstract Stub Refusal(int status, string message);

    /// <summary>429, with the wait said where this provider says it.</summary>
    public abstract Stub RateLimited(TimeSpan wait);

    /// <param name="primary">Null for the network.</param>
    protected HttpMessageHandler? Through(HttpMessageHandler? primary) => tamper is null ? primary
        : new TamperingHandler(primary ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, tamper);

    public override string ToString() => Document.Provider;
}

using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Clients.Floor;
using BatchCalls.Benchmarks.Wire;

namespace BatchCalls.Benchmarks.Measuring;

/// <summary>Everything that a .NET developer might pick, over 10,000 rows.</summary>
internal static class Contenders
{
    public const string TruedyFloor = "floor, Truedy";
    public const string ThreetoneFloor = "floor, Threetone, pages of 500";
    public const string PlainNSwag = "plain NSwag + Newtonsoft.Json";
    public const string Truedy = "client.Truedy";
    public const string ExampleFloor = "floor, Truedy, example's shape";
    public const string ExampleNSwag = "plain NSwag + Newtonsoft.Json, example's shape";
    public const string Example = "client.Truedy, example's shape";
    public const string Truedy8 = "client.Truedy, degree 8";
    public const string Threetone = "client.Threetone";
    public const string Common = "client.ListAsync, Truedy";
    public const string CommonThreetone = "client.ListAsync, Threetone";
    public const string Both = "client.ListAsync, both";

    private const string OpenAiFloor = "floor, OpenAI's listing";
    private const string AnthropicFloor = "floor, Anthropic's listing";
    private const string ThreetoneFloor100 = "floor, Threetone, pages of 100";

    public static Contender OfBoth { get; } = new(Both, "truedy", address => new OwnCommonClient(
        Ours.Client(truedy: address, threetone: new Uri(address, "../threetone/")), provider: null))
    {
        MostInFlight = 5,
        Requests = 121,
        Expected = rows => new Tally(
            2 * rows, unchecked(WireShape.Named("truedy").Expected(rows).Sum + WireShape.Named("threetone").Expected(rows).Sum)),
    };

    public static IReadOnlyList<Contender> Floors { get; } =
    [
        new(TruedyFloor, "truedy", address => Clients.Floor.Floors.Truedy(Http(address))),
        new("the same, 8 pages at a time", "truedy",
            address => new ParallelFloorClient(Clients.Floor.Floors.Truedy(Http(address)), degree: 8))
            { Floor = TruedyFloor, MostInFlight = 8 },
        new(ThreetoneFloor, "threetone", address => Clients.Floor.Floors.Threetone(Http(address), pageSize: 500)),
        new(ThreetoneFloor100, "threetone", address => Clients.Floor.Floors.Threetone(Http(address), pageSize: 100))
            { Floor = ThreetoneFloor },
        new(OpenAiFloor, "openai", address => Clients.Floor.Floors.OpenAi(Http(address))),
        new(AnthropicFloor, "anthropic", address => Clients.Floor.Floors.Anthropic(Http(address))),
    ];

    public static IReadOnlyList<Contender> Peers { get; } =
    [
        new(PlainNSwag, "truedy", address => new PlainNSwagClient(Http(address))) { Floor = TruedyFloor },
        new("RestSharp", "truedy", address => new RestSharpClient(address)) { Floor = TruedyFloor },
        new("OpenAI SDK", "openai", address => new OpenAiSdkClient(address)) { Floor = OpenAiFloor },
        new("Anthropic SDK", "anthropic", address => new AnthropicSdkClient(address)) { Floor = AnthropicFloor },
    ];

    public static IReadOnlyList<Contender> Own { get; } =
    [
        OfTruedy("client.Truedy, degree 1", degree: 1, most: 1),
        OfTruedy(Truedy, degree: null, most: 4),
        OfTruedy(Truedy8, degree: 8, most: 8),
        new(Threetone, "threetone", address => new OwnThreetoneClient(Ours.Client(threetone: address)))
            { Floor = ThreetoneFloor, Requests = 20 },
        new(Common, "truedy", address => new OwnCommonClient(Ours.Client(truedy: address), Provider.Truedy))
            { Floor = TruedyFloor, MostInFlight = 4, Requests = 101 },
        new(CommonThreetone, "threetone", address => new OwnCommonClient(Ours.Client(threetone: address), Provider.Threetone))
            { Floor = ThreetoneFloor, Requests = 20 },
    ];

    /// <summary>The same clients over rows as Truedy's example has them.</summary>
    public static IReadOnlyList<Contender> OfTheExample { get; } =
    [
        Named(TruedyFloor) with { Name = ExampleFloor, Shape = "truedy-example" },
        Named(PlainNSwag) with { Name = ExampleNSwag, Shape = "truedy-example", Floor = ExampleFloor },
        Named(Truedy) with { Name = Example, Shape = "truedy-example", Floor = ExampleFloor },
    ];

    public static Contender Named(string name) =>
        Floors.Concat(Peers).Concat(Own).First(contender => contender.Name == name);

    // Pages overlap by one row, so 10,000 rows are 101 pages of 100.
    private static Contender OfTruedy(string name, int? degree, int most) =>
        new(name, "truedy", address => new OwnTruedyClient(Ours.Client(truedy: address), degree))
        {
            Floor = TruedyFloor,
            MostInFlight = most,
            Requests = 101,
        };

    private static HttpClient Http(Uri address) => new() { BaseAddress = address };
}

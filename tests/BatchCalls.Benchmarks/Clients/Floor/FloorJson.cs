using System.Text.Json.Serialization;

namespace BatchCalls.Benchmarks.Clients.Floor;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TruedyPage<TruedyRow>))]
[JsonSerializable(typeof(TruedyPage<KeepingTruedyRow>))]
[JsonSerializable(typeof(ThreetonePage))]
[JsonSerializable(typeof(OpenAiPage))]
[JsonSerializable(typeof(AnthropicPage))]
internal sealed partial class FloorJson : JsonSerializerContext;

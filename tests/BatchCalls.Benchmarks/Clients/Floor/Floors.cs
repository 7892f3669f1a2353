namespace BatchCalls.Benchmarks.Clients.Floor;

/// <summary>The floor, over each of the listings.</summary>
internal static class Floors
{
    public static FloorClient<TruedyPage<TruedyRow>> Truedy(HttpClient http) =>
        new(http, "batch-calls?limit=100", FloorJson.Default.TruedyPageTruedyRow);

    public static FloorClient<TruedyPage<KeepingTruedyRow>> KeepingTruedy(HttpClient http) =>
        new(http, "batch-calls?limit=100", FloorJson.Default.TruedyPageKeepingTruedyRow);

    /// <param name="pageSize">1 to 500; the document's own default is 100.</param>
    public static FloorClient<ThreetonePage> Threetone(HttpClient http, int pageSize) =>
        new(http, $"v1/voiceai/batch-calling/workspace?limit={pageSize}", FloorJson.Default.ThreetonePage);

    public static FloorClient<OpenAiPage> OpenAi(HttpClient http) => new(http, "batches?limit=100", FloorJson.Default.OpenAiPage);

    public static FloorClient<AnthropicPage> Anthropic(HttpClient http) =>
        new(http, "v1/messages/batches?limit=100", FloorJson.Default.AnthropicPage);
}

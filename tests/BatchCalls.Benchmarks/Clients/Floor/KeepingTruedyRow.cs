using System.Text.Json;
using System.Text.Json.Serialization;

namespace BatchCalls.Benchmarks.Clients.Floor;

/// <summary>The same, with what nobody documents kept: the way to do so that System.Text.Json offers.</summary>
internal sealed class KeepingTruedyRow : TruedyRow
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

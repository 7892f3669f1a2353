using Threetone = BatchCalls.Generated.Threetone;
using Truedy = BatchCalls.Generated.Truedy;

namespace BatchCalls.Cli;

/// <summary>The statuses that can be asked for: the common ones, and each provider's own.</summary>
internal static class StatusNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetNames<BatchCallStatus>().Select(name => name.ToLowerInvariant())
            .Concat(Truedy.BatchCallStatus.Known.Select(status => status.Value))
            .Concat(Threetone.BatchCallStatus.Known.Select(status => status.Value))
            .Distinct(),
    ];

    /// <summary>The name as it is known, whatever its case; null when it is none.</summary>
    public static string? Find(string text) => All.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
}

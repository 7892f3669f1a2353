using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BatchCalls.ContractTests.Server;

/// <summary>What the watch and WireMock say while they start, line by line.</summary>
internal sealed partial class WireMockOutput
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<WireMockPlace?> _place = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private (int? Port, int? ProcessId, string? Folder) _said;

    /// <summary>Where it runs; null when it ended before it said so.</summary>
    public Task<WireMockPlace?> Place => _place.Task;

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        lock (_gate)
        {
            _said = Said().Match(line) switch
            {
                { Success: false } => _said,
                { Groups: var part } when part["what"].Value == "port" => _said with { Port = Number(part["value"].Value) },
                { Groups: var part } when part["what"].Value == "process" =>
                    _said with { ProcessId = Number(part["value"].Value) },
                { Groups: var part } => _said with { Folder = part["value"].Value },
            };
            if (_said is { Port: { } port, ProcessId: { } id, Folder: { } folder })
            {
                _place.TrySetResult(new WireMockPlace(new Uri($"http://127.0.0.1:{port}/"), id, folder));
            }
        }
    }

    public void End() => _place.TrySetResult(null);

    public override string ToString() => string.Join(' ', _lines);

    private static int? Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<what>port|process|folder):\s+(?<value>.+?)\s*$")]
    private static partial Regex Said();
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BatchCalls.ContractTests.Server;

/// <summary>One WireMock of our own, on a free port of this machine. It ends with this object, and with this process.</summary>
internal sealed partial class WireMockServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly Process _watch;

    private WireMockServer(Process watch, int port)
    {
        _watch = watch;
        Address = new Uri($"http://127.0.0.1:{port}/");
        Admin = new WireMockAdmin(Address);
    }

    public Uri Address { get; }

    public WireMockAdmin Admin { get; }

    /// <summary>Returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It does not start; the message says why and what to do.</exception>
    public static async Task<WireMockServer> StartAsync()
    {
        var (java, jar) = (WireMockTools.Java(), WireMockTools.Jar());
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(WireMockServer).Assembly.Location, WireMockWatch.Command, java, jar])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var output = new ConcurrentQueue<string>();
        var port = new TaskCompletionSource<int?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var watch = new Process { StartInfo = start, EnableRaisingEvents = true };
        watch.OutputDataReceived += (_, line) => Read(line.Data);
        watch.ErrorDataReceived += (_, line) => Read(line.Data);
        watch.Exited += (_, _) => port.TrySetResult(null);
        watch.Start();
        watch.BeginOutputReadLine();
        watch.BeginErrorReadLine();
        if (await Task.WhenAny(port.Task, Task.Delay(LongestStart)) != port.Task || await port.Task is not { } found)
        {
            watch.StandardInput.Close();
            throw new InvalidOperationException(
                $"WireMock did not start. {WireMockTools.JavaNeeded} It said: {string.Join(' ', output)}");
        }

        return new WireMockServer(watch, found);

        void Read(string? line)
        {
            if (line is not null)
            {
                output.Enqueue(line);
                if (PortLine().Match(line) is { Success: true } match)
                {
                    port.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(LongestStop);
        try
        {
            await Admin.ShutdownAsync(patience.Token);
            await _watch.WaitForExitAsync(patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
        {
            // It answers no more. The watch ends it when this pipe closes.
            _watch.StandardInput.Close();
            await _watch.WaitForExitAsync();
        }

        Admin.Dispose();
        _watch.Dispose();
    }

    [GeneratedRegex(@"^port:\s+(\d+)$")]
    private static partial Regex PortLine();
}

using System.Diagnostics;

namespace BatchCalls.ContractTests.Server;

/// <summary>One WireMock of our own, on a free port of this machine. It ends with this object, and with this process.</summary>
internal sealed class WireMockServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly Process _watch;

    private WireMockServer(Process watch, WireMockPlace place)
    {
        _watch = watch;
        Place = place;
        Admin = new WireMockAdmin(Address);
    }

    public WireMockPlace Place { get; }

    public Uri Address => Place.Address;

    /// <summary>The process that ends WireMock when this one is gone.</summary>
    public int WatchId => _watch.Id;

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
        var output = new WireMockOutput();
        var watch = new Process { StartInfo = start, EnableRaisingEvents = true };
        watch.OutputDataReceived += (_, line) => output.Add(line.Data);
        watch.ErrorDataReceived += (_, line) => output.Add(line.Data);
        watch.Exited += (_, _) => output.End();
        watch.Start();
        watch.BeginOutputReadLine();
        watch.BeginErrorReadLine();
        if (await Task.WhenAny(output.Place, Task.Delay(LongestStart)) == output.Place && await output.Place is { } place)
        {
            return new WireMockServer(watch, place);
        }

        watch.StandardInput.Close();

        // What it said last may be under way still.
        using var patience = new CancellationTokenSource(LongestStop);
        await watch.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        throw new InvalidOperationException($"WireMock did not start. {WireMockTools.JavaNeeded} It said: {output}");
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
}

using System.Diagnostics;
using System.Globalization;

namespace BatchCalls.Benchmarks.Serving;

/// <summary>The server, in a process of its own, so that what it spends is not the clients'.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _control;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        _control = new HttpClient { BaseAddress = address };
    }

    public static async Task<ServerProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "serve")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var address = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The server did not start.");
        return new ServerProcess(process, new Uri(address));
    }

    /// <summary>Where a client finds a listing.</summary>
    /// <param name="run">Whatever tells this client's requests from others'.</param>
    /// <param name="latency">Injected in front of each answer, in milliseconds.</param>
    /// <param name="shape">As <see cref="Wire.WireShape.Name"/>.</param>
    public Uri Address(string run, int latency, int rows, string shape) =>
        new(_control.BaseAddress!, string.Create(CultureInfo.InvariantCulture, $"{run}/{latency}/{rows}/{shape}/"));

    /// <summary>What the server saw of a run since this was last asked.</summary>
    public async Task<RunCounts> CountsAsync(string run) =>
        RunCounts.Parse(await _control.GetStringAsync(new Uri(run, UriKind.Relative)));

    public void Dispose()
    {
        _control.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

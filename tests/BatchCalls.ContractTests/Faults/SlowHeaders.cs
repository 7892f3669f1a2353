using System.Net;
using System.Net.Sockets;

namespace BatchCalls.ContractTests.Faults;

/// <summary>
/// A server that begins its headers and never ends them. WireMock has no such fault: it delays before the first byte.
/// </summary>
internal sealed class SlowHeaders : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromMilliseconds(50);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _connections;

    public SlowHeaders()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Interlocked.Increment(ref _connections);
            await DribbleAsync(client.GetStream()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DribbleAsync(NetworkStream stream)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nX-Endless: "u8.ToArray(), _stop.Token);
        while (true)
        {
            await Task.Delay(BetweenLetters, _stop.Token);
            await stream.WriteAsync("x"u8.ToArray(), _stop.Token);
        }
    }
}

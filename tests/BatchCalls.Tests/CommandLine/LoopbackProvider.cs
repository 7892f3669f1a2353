using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BatchCalls.Tests.CommandLine;

/// <summary>A server on this machine that a process can reach. It knows both providers' paths.</summary>
internal sealed class LoopbackProvider : IDisposable
{
    public const string TruedyKey = "sk_truedy_5c1f";
    public const string ThreetoneKey = "3t-key-9ab2";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _targets = new();
    private readonly Func<string, (int Status, string Body)?> _answer;

    /// <param name="answer">By path and query. Null lets the request hang.</param>
    public LoopbackProvider(Func<string, (int Status, string Body)?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Path and query of each request.</summary>
    public IReadOnlyCollection<string> Targets => _targets;

    public string[] Truedy => [$"TRUEDY_API_KEY={TruedyKey}", $"TRUEDY_BASE_ADDRESS=http://127.0.0.1:{Port}/truedy"];

    public string[] Threetone => [$"THREETONE_API_KEY={ThreetoneKey}", $"THREETONE_BASE_ADDRESS=http://127.0.0.1:{Port}"];

    public string[] Both => [.. Truedy, .. Threetone];

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>One page each, the same at every request.</summary>
    public static LoopbackProvider WithPages(string? truedy = null, string? threetone = null) => new(target =>
        (target.StartsWith("/truedy/", StringComparison.Ordinal) ? truedy : threetone) is { } page ? (200, page) : null);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var stop = _stop.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(stop), stop);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        using var connection = client;
        var stream = client.GetStream();
        using var request = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var target = (await request.ReadLineAsync(stop))!.Split(' ')[1];
        _targets.Enqueue(target);
        while (await request.ReadLineAsync(stop) is { Length: > 0 })
        {
            // Headers are the facade's tests' business.
        }

        if (_answer(target) is not var (status, body))
        {
            await Task.Delay(Timeout.Infinite, stop);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {status} Scripted\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
        await stream.WriteAsync(bytes, stop);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BatchCalls.Tests.Scripted;
using BatchCalls.Tests.WholeRun;

namespace BatchCalls.Tests.CommandLine;

/// <summary>A server on this machine that a process can reach. It knows both providers' paths.</summary>
internal sealed class LoopbackProvider : IDisposable
{
    public const string TruedyKey = "sk_truedy_5c1f";
    public const string ThreetoneKey = "3t-key-9ab2";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _targets = new();
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly Func<string, ScriptedAnswer?> _answer;

    /// <param name="answer">By path and query. Null lets the request hang.</param>
    public LoopbackProvider(Func<string, ScriptedAnswer?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Path and query of each request.</summary>
    public IReadOnlyCollection<string> Targets => _targets;

    /// <summary>Each request as it came over the wire.</summary>
    public IReadOnlyCollection<string> Heads => _heads;

    public string[] Truedy => [$"TRUEDY_API_KEY={TruedyKey}", $"TRUEDY_BASE_ADDRESS=http://127.0.0.1:{Port}/truedy"];

    public string[] Threetone => [$"THREETONE_API_KEY={ThreetoneKey}", $"THREETONE_BASE_ADDRESS=http://127.0.0.1:{Port}"];

    public string[] Both => [.. Truedy, .. Threetone];

    public Uri Address => new($"http://127.0.0.1:{Port}");

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>One page each, the same at every request.</summary>
    public static LoopbackProvider WithPages(string? truedy = null, string? threetone = null) => new(target =>
        (target.StartsWith("/truedy/", StringComparison.Ordinal) ? truedy : threetone) is { } page ? (ScriptedAnswer)page : null);

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
        var head = new StringBuilder();
        while (await request.ReadLineAsync(stop) is { Length: > 0 } line)
        {
            head.AppendLine(line);
            if (line.StartsWith("x-api-key:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))
            {
                RunRecord.Send(line);
            }
        }

        var target = head.ToString().Split(' ')[1];
        _targets.Enqueue(target);
        _heads.Enqueue(head.ToString());
        if (_answer(target) is not { } answer)
        {
            await Task.Delay(Timeout.Infinite, stop);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        var headers = string.Concat(answer.Headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        var start = $"HTTP/1.1 {(int)answer.Status} Scripted\r\nContent-Type: {answer.ContentType}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{start}{headers}\r\n"), stop);
        await stream.WriteAsync(bytes, stop);
    }
}

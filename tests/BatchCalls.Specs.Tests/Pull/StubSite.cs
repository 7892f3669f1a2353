using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BatchCalls.Specs.Tests.Pull;

/// <summary>A web site on loopback that answers each request by the next of its answers, and then always by the last.</summary>
internal sealed class StubSite : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task>[] _answers;
    private readonly List<string> _requests = [];

    public StubSite(params Func<Stream, CancellationToken, Task>[] answers)
    {
        _answers = answers;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/openapi.json";

    /// <summary>The first line of each request.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public static Func<Stream, CancellationToken, Task> Ok(string body) => Ok(Encoding.UTF8.GetBytes(body));

    public static Func<Stream, CancellationToken, Task> Ok(byte[] body, string headers = "") =>
        Raw([.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n{headers}\r\n"), .. body]);

    public static Func<Stream, CancellationToken, Task> Status(int status, string headers = "") =>
        Raw(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Any\r\nContent-Length: 0\r\n{headers}\r\n"));

    /// <summary>Ends in the middle of the body.</summary>
    public static Func<Stream, CancellationToken, Task> Cut() =>
        Raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray());

    /// <summary>Begins, and goes on only when the site is shut down.</summary>
    public static Func<Stream, CancellationToken, Task> Stalled() => async (stream, stop) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray(), stop);
        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
    };

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private static Func<Stream, CancellationToken, Task> Raw(byte[] bytes) =>
        async (stream, stop) => await stream.WriteAsync(bytes, stop);

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Shut down.
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var answer = _answers[Math.Min(_requests.Count, _answers.Length - 1)];
        _requests.Add(await reader.ReadLineAsync(_stop.Token) ?? string.Empty);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
        {
            // The headers.
        }

        try
        {
            // A client that has given up is no matter, and the next one must not wait for it.
            var answered = answer(stream, _stop.Token);
            await Task.WhenAny(answered, stream.ReadAsync(new byte[1], _stop.Token).AsTask());
        }
        catch (IOException)
        {
        }
    }
}

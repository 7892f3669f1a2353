using System.Net;
using System.Net.Sockets;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Sockets;

/// <summary>
/// A provider scripted to the byte, for what a proper server never sends. Each connection has one request and gets the next reply;
/// the last reply is repeated.
/// </summary>
internal sealed class SocketSession : ProviderSession
{
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<SocketReply> _replies;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private ScriptedConnection? _connection;

    public SocketSession(ProviderDocument document, TimeProvider time, IReadOnlyList<SocketReply> replies)
        : base(document)
    {
        (_time, _replies) = (time, replies);
        _listener.Start();
        BaseAddress = new Uri($"http://{_listener.LocalEndpoint}{ServerPath}");
        _serving = ServeAsync();
    }

    public override Uri BaseAddress { get; }

    public bool IsPausing => _connection is { IsPausing: true };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        for (var index = 0; ;)
        {
            using var socket = await _listener.AcceptSocketAsync(_stop.Token);
            _connection = new ScriptedConnection(socket, _time, _stop.Token);
            try
            {
                if (await _connection.ReadRequestAsync(BasePath) is { } request)
                {
                    var reply = _replies[Math.Min(index++, _replies.Count - 1)];
                    TryAdd(request with { Response = reply.Documented });
                    await reply.SendAsync(_connection);
                }
            }
            catch (SocketException)
            {
                // The client has given up.
            }
        }
    }
}

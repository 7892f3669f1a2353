using System.Text;
using BatchCalls.ContractTests.Stubs;

namespace BatchCalls.ContractTests.Sockets;

/// <summary>What a scripted connection does once it has received a request. Then it is closed.</summary>
/// <param name="Name">Readable as part of a test's name.</param>
/// <param name="Documented">The documented response that it is; null for a fault.</param>
internal sealed record SocketReply(string Name, Func<ScriptedConnection, Task> SendAsync, string? Documented = null)
{
    public static SocketReply Reset { get; } = new("reset", connection =>
    {
        connection.Reset();
        return Task.CompletedTask;
    });

    public static SocketReply Nothing { get; } = new("closed before the first byte", _ => Task.CompletedTask);

    public static SocketReply RandomBytes { get; } =
        new("closed after random bytes", connection => connection.WriteAsync(Noise()));

    public static SocketReply MalformedChunk { get; } = new("broken by a malformed chunk", connection =>
        connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n"));

    public static SocketReply ShortBody { get; } = new("closed before the announced length", connection =>
        connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"data\":["));

    public static SocketReply EndlessHeaders { get; } =
        new("endless headers", connection => DribbleAsync(connection, "HTTP/1.1 200 OK\r\nX-Endless: "));

    public static SocketReply EndlessBody { get; } =
        new("a body that dribbles", connection => DribbleAsync(connection, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"));

    public static SocketReply Of(Stub stub) => new(stub.Documented, connection =>
    {
        var body = stub.Body ?? "";
        var headers = string.Concat(stub.Headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        var length = $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n";
        return connection.WriteAsync($"HTTP/1.1 {stub.Status} Status\r\n{headers}{length}\r\n{body}");
    }, stub.Documented);

    public override string ToString() => Name;

    private static async Task DribbleAsync(ScriptedConnection connection, string start)
    {
        await connection.WriteAsync(start);
        while (true)
        {
            await connection.PauseAsync();
            await connection.WriteAsync("x");
        }
    }

    private static string Noise()
    {
        var random = new Random(7);
        return new string([.. Enumerable.Range(0, 200).Select(_ => (char)random.Next(256))]);
    }
}

using System.Net.Sockets;
using System.Text;
using BatchCalls.ContractTests.Server;

namespace BatchCalls.ContractTests.Sockets;

/// <summary>One accepted connection.</summary>
/// <param name="socket">Closed by its owner.</param>
/// <param name="time">The clock of the pauses.</param>
internal sealed class ScriptedConnection(Socket socket, TimeProvider time, CancellationToken stop)
{
    /// <summary>True while it waits for the clock, so that the clock may be moved though a request is under way.</summary>
    public bool IsPausing { get; private set; }

    /// <summary>Reads up to the end of the headers; null if the client closes the connection before that.</summary>
    /// <param name="basePath">Removed from the target.</param>
    public async Task<ServedRequest?> ReadRequestAsync(string basePath)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await socket.ReceiveAsync(buffer, stop);
            if (count == 0)
            {
                return null;
            }

            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var start = lines[0].Split(' ');
        var isBelow = start[1].StartsWith(basePath + "/", StringComparison.Ordinal);
        return ServedRequest.Of(start[0], isBelow ? start[1][basePath.Length..] : start[1],
            [.. lines[1..].Select(line => line.Split(':', 2)).Select(header => (header[0], header[1].Trim()))]);
    }

    public async Task WriteAsync(string text) => await socket.SendAsync(Encoding.UTF8.GetBytes(text), stop);

    /// <summary>A second of the clock.</summary>
    public async Task PauseAsync()
    {
        IsPausing = true;
        await Task.Delay(TimeSpan.FromSeconds(1), time, stop);
        IsPausing = false;
    }

    /// <summary>The client gets a reset when the socket is closed.</summary>
    public void Reset() => socket.LingerState = new LingerOption(enable: true, seconds: 0);
}

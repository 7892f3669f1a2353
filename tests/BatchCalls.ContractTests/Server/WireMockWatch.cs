using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace BatchCalls.ContractTests.Server;

/// <summary>
/// The process between a test host and WireMock. WireMock does not notice when whoever started it is gone; this does, by the
/// end of its standard input, which no crash can prevent. Then it ends WireMock and deletes its folder.
/// </summary>
internal static class WireMockWatch
{
    public const string Command = "watch";
    public const string OwnerCommand = "own";

    // WireMock's own start takes half of its time with the full compiler; requests are as fast either way.
    private static readonly string[] JavaOptions = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"];

    private static readonly string[] WireMockOptions =
    [
        "--port", "0", "--bind-address", "127.0.0.1", "--disable-banner", "--disable-request-logging",
        "--disable-response-templating", "--disable-extensions-scanning", "--disable-gzip",
    ];

    /// <summary>Until WireMock ends, standard input does, or a signal asks for it: Ctrl+C reaches every process at once.</summary>
    public static async Task<int> RunAsync(string java, string jar)
    {
        var folder = Directory.CreateTempSubdirectory("batchcalls-wiremock-");
        var isAskedToEnd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            using var wireMock = Process.Start(
                new ProcessStartInfo(java, [.. JavaOptions, "-jar", jar, .. WireMockOptions, "--root-dir", folder.FullName]))!;
            await Console.Out.WriteLineAsync($"process: {wireMock.Id}\nfolder: {folder.FullName}");
            var hasEnded = wireMock.WaitForExitAsync();
            await Task.WhenAny(hasEnded, isAskedToEnd.Task, Task.Run(WaitForEndOfInput));
            if (!hasEnded.IsCompleted)
            {
                wireMock.Kill(entireProcessTree: true);
                await hasEnded;
            }

            return wireMock.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            isAskedToEnd.TrySetResult();
        }
    }

    /// <summary>Starts WireMock as a test host does, says where it is, and does nothing more: it is there to be killed.</summary>
    public static async Task<int> OwnAsync()
    {
        await using var server = await WireMockServer.StartAsync();
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(server.Place));
        await Task.Delay(TimeSpan.FromMinutes(1));
        return 1;
    }

    private static void WaitForEndOfInput()
    {
        while (Console.In.Read() >= 0)
        {
        }
    }
}

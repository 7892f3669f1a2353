using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using BatchCalls.ContractTests.Server;

namespace BatchCalls.ContractTests.Lifetime;

/// <summary>No WireMock outlives the process that started it.</summary>
internal sealed class WireMockLifetimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [SetUp]
    public void WhatItRunsOnIsThere()
    {
        try
        {
            _ = (WireMockTools.Java(), WireMockTools.Jar());
        }
        catch (InvalidOperationException missing)
        {
            throw new AssertionException(missing.Message);
        }
    }

    [Test]
    public async Task It_ends_with_its_owner_when_that_is_done()
    {
        var server = await WireMockServer.StartAsync();
        await server.DisposeAsync();

        (await LeftOfAsync(server.Place)).Should().BeEmpty();
    }

    [Test]
    public async Task It_ends_with_its_owner_when_that_is_killed()
    {
        var (owner, place) = await StartOwnerAsync();
        using (owner)
        {
            // SIGKILL: nothing of the owner runs any more.
            owner.Kill(entireProcessTree: false);
            await owner.WaitForExitAsync();

            (await LeftOfAsync(place)).Should().BeEmpty("the watch notices that its owner is gone");
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no such signal.")]
    public async Task It_ends_with_its_watch_when_that_is_asked_to_end()
    {
        await using var server = await WireMockServer.StartAsync();

        using var kill = Process.Start("kill", ["-TERM", $"{server.WatchId}"]);
        await kill.WaitForExitAsync();

        (await LeftOfAsync(server.Place)).Should().BeEmpty("a signal ends both");
    }

    private static async Task<(Process Owner, WireMockPlace Place)> StartOwnerAsync()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var owner =
            Process.Start(new ProcessStartInfo(dotnet, [typeof(WireMockWatch).Assembly.Location, WireMockWatch.OwnerCommand])
        {
            RedirectStandardOutput = true,
        })!;
        var place = await owner.StandardOutput.ReadLineAsync();
        return (owner, JsonSerializer.Deserialize<WireMockPlace>(
            place ?? throw new AssertionException("The owner ended before WireMock had started."))!);
    }

    /// <summary>What is there still, after all patience.</summary>
    private static async Task<IReadOnlyList<string>> LeftOfAsync(WireMockPlace place)
    {
        IReadOnlyList<string> left = ["everything"];
        for (var start = Stopwatch.GetTimestamp();
            left.Count > 0 && Stopwatch.GetElapsedTime(start) < Patience;
            await Task.Delay(100))
        {
            left =
            [
                .. await AnswersAsync(place.Address) ? ["the socket"] : Array.Empty<string>(),
                .. Runs(place.ProcessId) ? [$"the process {place.ProcessId}"] : Array.Empty<string>(),
                .. Directory.Exists(place.Folder) ? [$"the folder {place.Folder}"] : Array.Empty<string>(),
            ];
        }

        return left;
    }

    private static async Task<bool> AnswersAsync(Uri address)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool Runs(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

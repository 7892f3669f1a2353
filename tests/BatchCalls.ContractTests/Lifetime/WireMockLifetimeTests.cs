using System.Diagnostics;
using System.Net.Sockets;
using BatchCalls.ContractTests.Server;

namespace BatchCalls.ContractTests.Lifetime;

/// <summary>No WireMock outlives the process that started it.</summary>
internal sealed class WireMockLifetimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Test]
    public async Task It_ends_with_its_owner_when_that_is_done()
    {
        var server = await WireMockServer.StartAsync();
        await server.DisposeAsync();

        (await IsGoneAsync(server.Address)).Should().BeTrue();
    }

    [Test]
    public async Task It_ends_with_its_owner_when_that_is_killed()
    {
        var (owner, address) = await StartOwnerAsync();
        using (owner)
        {
            // SIGKILL: nothing of the owner runs any more.
            owner.Kill(entireProcessTree: false);
            await owner.WaitForExitAsync();

            (await IsGoneAsync(address)).Should().BeTrue("the watch notices that its owner is gone");
        }
    }

    private static async Task<(Process Owner, Uri Address)> StartOwnerAsync()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var owner =
            Process.Start(new ProcessStartInfo(dotnet, [typeof(WireMockWatch).Assembly.Location, WireMockWatch.OwnerCommand])
        {
            RedirectStandardOutput = true,
        })!;
        var address = await owner.StandardOutput.ReadLineAsync();
        return (owner, new Uri(address ?? throw new InvalidOperationException("The owner ended before WireMock had started.")));
    }

    private static async Task<bool> IsGoneAsync(Uri address)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(100))
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(address.Host, address.Port);
            }
            catch (SocketException)
            {
                return true;
            }
        }

        return false;
    }
}

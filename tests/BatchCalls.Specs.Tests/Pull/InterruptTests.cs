using System.Diagnostics;
using System.Runtime.InteropServices;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Tests.Pull;

/// <summary>Runs the command as a process of its own, which is what Ctrl-C interrupts.</summary>
[Platform(Exclude = "Win", Reason = "Windows has no signals.")]
internal sealed class InterruptTests
{
    private const int Interrupt = 2;

    [Test]
    public async Task Ctrl_C_during_a_download_ends_with_130_and_leaves_the_folder_intact()
    {
        var requested = new TaskCompletionSource();
        using var site = new StubSite(async (stream, stop) =>
        {
            requested.SetResult();
            await StubSite.Stalled()(stream, stop);
        });
        using var specs = new PullWorkspace(site.Address);
        var before = specs.Everything;

        // Where the test run itself was started to ignore interrupts, the command would inherit that.
        string[] command = ["--default-signal=INT", "dotnet", typeof(SpecsFolder).Assembly.Location, "pull", "--specs", specs.Folder];
        using var pull = Process.Start(new ProcessStartInfo("env", command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        await Task.WhenAny(requested.Task, pull.WaitForExitAsync());
        SendSignal(pull.Id, Interrupt).Should().Be(0);

        var output = await pull.StandardOutput.ReadToEndAsync();
        var error = await pull.StandardError.ReadToEndAsync();
        await pull.WaitForExitAsync();
        (pull.ExitCode, output, error).Should().Be((130, string.Empty, "Cancelled: acme is unchanged.\n"));
        specs.Everything.Should().Be(before);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}

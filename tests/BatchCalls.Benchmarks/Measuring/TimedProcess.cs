using System.Diagnostics;

namespace BatchCalls.Benchmarks.Measuring;

/// <summary>Processes of the .NET host, from start to exit.</summary>
internal static class TimedProcess
{
    /// <param name="arguments">Of <c>dotnet</c>.</param>
    /// <returns>How long it took, and what it wrote to its output.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<(TimeSpan Wall, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var wall = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0
            ? (wall, output)
            : throw new InvalidOperationException(
                $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
    }

    /// <summary>Publishes a project for this machine, compiled beforehand.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> PublishAsync(string project)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks", Path.GetFileName(project));
        await RunAsync(
            "publish", project, "-c", "Release", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "-v", "q", "-o", folder);
        return folder;
    }
}

using System.Diagnostics;

namespace BatchCalls.ContractTests.Report;

/// <summary>A real browser without a window, where the machine has one.</summary>
internal sealed class Browser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private static readonly string[] Options =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    ];

    private readonly string _program;

    private Browser(string program) => _program = program;

    /// <summary>Null when there is none.</summary>
    public static Browser? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var program = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return program is null ? null : new Browser(program);
    }

    /// <summary>The page as it stands after it has been laid out and its scripts have run.</summary>
    public async Task<string> RenderAsync(string html, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("batchcalls-browser-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(page, html);
            return await RunAsync(
                [.. Options, .. options, $"--user-data-dir={folder.FullName}/profile", "--dump-dom", new Uri(page).ToString()]);
        }
        finally
        {
            Delete(folder);
        }
    }

    // Processes of the browser may still write into its profile. What is left lies in the system's temporary folder.
    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TestContext.Progress.WriteLine($"{folder.FullName} is left: {exception.Message}");
        }
    }

    private async Task<string> RunAsync(string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(_program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{_program} did not render the page within {Patience.TotalSeconds} s: {await error}");
        }

        return process.ExitCode == 0 ? await output : throw new InvalidOperationException(
            $"{_program} ended with exit code {process.ExitCode} and did not render the page: {await error}");
    }
}

using System.ComponentModel;
using System.Diagnostics;

namespace BatchCalls.Specs.Contract;

/// <summary>Builds the generated clients from the documents as they are now, and the code that leans on them.</summary>
internal static class ContractBuild
{
    private const string Projects = "tests/Contract.slnx";
    private const string Assembly = "src/BatchCalls.Generated/bin/Debug/net10.0/BatchCalls.Generated.dll";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <param name="repository">The folder that has them.</param>
    /// <exception cref="SpecException">The build can't be run, or fails without saying why.</exception>
    public static BuiltContract Run(string repository)
    {
        // Whether the code compiles is asked, not how it is written.
        var (code, log) = DotNet(
            repository,
            ["build", Projects, "-c", "Debug", "-p:RunAnalyzers=false", "-nologo", "-v:q", "-tl:off", "-clp:NoSummary"]);
        var errors = BuildError.Parse(log, repository);
        if (code != 0 && errors.Count == 0)
        {
            throw Failed($"The build ends with exit code {code} and says no error. Build it by hand.");
        }

        return new BuiltContract(errors, BuiltClient.ReadAll(Path.Combine(repository, Assembly)));
    }

    private static (int Code, string Log) DotNet(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The word 'error' is looked for.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw Failed($"The build takes longer than {Limit.TotalMinutes} minutes. Build it by hand.");
            }

            return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        }
        catch (Win32Exception e)
        {
            throw Failed("The .NET SDK is needed to compile the clients, and 'dotnet' can't be started.", e);
        }
    }

    private static SpecException Failed(string message, Exception? inner = null) =>
        new(new Diagnostic(Projects, null, SpecCode.BuildFailed, message), inner);
}

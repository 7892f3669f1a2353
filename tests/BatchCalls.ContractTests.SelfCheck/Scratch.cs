using BatchCalls.Build.Tests;

namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>A checkout with the contract tests in it, built once. An edit is made, tried and taken back.</summary>
internal sealed class Scratch : IDisposable
{
    private const string Suite = "tests/BatchCalls.ContractTests";

    // The contract tests compile files of these.
    private static readonly string[] Shared =
        ["tests/BatchCalls.Tests/Json", "tests/BatchCalls.Tests/Requests", "tests/BatchCalls.Tests/Scripted"];

    private readonly Checkout _checkout = Checkout.OfRepository();

    public Scratch()
    {
        _checkout.Take([Suite, "tests/Directory.Build.props", .. Shared]);
        _checkout.LinkPackages();
    }

    /// <summary>What the build says and, if it succeeds, the tests. The files are as before afterwards.</summary>
    /// <param name="tests">Parts of the names of those that are run.</param>
    public string RunWith(IReadOnlyList<Edit> edits, IReadOnlyList<string> tests)
    {
        var before = edits.Select(edit => edit.File).Distinct()
            .ToDictionary(file => file, file => File.ReadAllText(_checkout.At(file)));
        try
        {
            foreach (var edit in edits)
            {
                _checkout.Replace(edit.File, edit.Old, edit.New);
            }

            return Run(string.Join('|', tests.Select(test => $"Name~{test}")));
        }
        finally
        {
            foreach (var (file, text) in before)
            {
                _checkout.Write(file, text);
            }
        }
    }

    private string Run(string filter)
    {
        var build = _checkout.Build(Suite, "-m", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false");
        if (!build.Succeeded)
        {
            return build.Log;
        }

        var library = _checkout.At($"{Suite}/bin/Debug/net10.0/BatchCalls.ContractTests.dll");
        string[] arguments = ["vstest", library, $"--TestCaseFilter:{filter}", "--logger:console;verbosity=normal"];
        return ProcessRun.Of(Checkout.DotNet(), arguments, _checkout.Root).Output;
    }

    public void Dispose() => _checkout.Dispose();
}

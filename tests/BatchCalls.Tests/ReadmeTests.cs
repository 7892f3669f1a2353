using System.Runtime.CompilerServices;

namespace BatchCalls.Tests;

[TestFixture]
public sealed class ReadmeTests
{
    [Test]
    public void The_example_of_the_README_is_the_one_that_is_compiled()
    {
        var folder = Path.GetDirectoryName(ThisFile())!;
        var readme = Lines(Path.Combine(folder, "..", "..", "README.md"));
        var example = Lines(Path.Combine(folder, "ReadmeExample.cs"));

        var shown = readme.SkipWhile(line => !line.Contains("ReadmeExample.cs", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line != "```").ToArray();

        shown.Should().HaveCountGreaterThan(5);
        example.Should().ContainInConsecutiveOrder(shown);
    }

    private static string[] Lines(string file) => [.. File.ReadAllLines(file).Select(line => line.Trim())];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

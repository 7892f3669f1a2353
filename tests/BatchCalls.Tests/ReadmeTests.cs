using System.Runtime.CompilerServices;

namespace BatchCalls.Tests;

[TestFixture]
public sealed class ReadmeTests
{
    [Test]
    public void The_examples_of_the_README_are_those_that_are_compiled()
    {
        var folder = Path.GetDirectoryName(ThisFile())!;
        var compiled = Lines(Path.Combine(folder, "ReadmeExample.cs"));

        var shown = Examples(Lines(Path.Combine(folder, "..", "..", "README.md"))).ToArray();

        shown.Should().HaveCount(3);
        foreach (var example in shown)
        {
            compiled.Should().ContainInConsecutiveOrder(example);
        }
    }

    private static IEnumerable<string[]> Examples(string[] readme)
    {
        for (var line = 0; line < readme.Length; line++)
        {
            if (readme[line] == "```csharp")
            {
                yield return [.. readme.Skip(line + 1).TakeWhile(code => code != "```")];
            }
        }
    }

    private static string[] Lines(string file) => [.. File.ReadAllLines(file).Select(line => line.Trim())];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

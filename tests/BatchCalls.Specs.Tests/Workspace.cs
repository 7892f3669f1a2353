using BatchCalls.Specs.Console;

namespace BatchCalls.Specs.Tests;

/// <summary>A temporary folder, and the commands that are run on its files.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("specs-");

    public string Root => _folder.FullName;

    public string At(string file) => Path.Combine(Root, file);

    public string Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
        return At(file);
    }

    public string Read(string file) => File.ReadAllText(At(file));

    /// <summary>Runs one command. The folder's own path is left out of what it writes.</summary>
    public CommandRun Run(Func<TextWriter, ICommand> command, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = new CommandLine([command(output)], error).Run(args);
        return new CommandRun(code, WithoutRoot(output), WithoutRoot(error));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string WithoutRoot(StringWriter text) =>
        text.ToString().Replace(Root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
}

using System.CommandLine;

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

    /// <inheritdoc cref="CommandRun.Of(string[])"/>
    /// <remarks>The folder's own path is left out of what is written.</remarks>
    public CommandRun Run(params string[] args) => Run(CommandRun.Tool(), CancellationToken.None, args);

    /// <inheritdoc cref="Run(string[])"/>
    public CommandRun Run(Command tool, CancellationToken cancellationToken, params string[] args)
    {
        var run = CommandRun.Of(tool, cancellationToken, args);
        return run with { Output = WithoutRoot(run.Output), Error = WithoutRoot(run.Error) };
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string WithoutRoot(string text) => text.Replace(Root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
}

using BatchCalls.Specs.Console;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Pull;

/// <summary>Replaces documents by what their providers publish now. Each is replaced as a whole or not at all.</summary>
internal sealed class PullCommand(
    TextWriter output, TextWriter error, DownloadLimits limits, TimeProvider time, CancellationToken cancellationToken) : ICommand
{
    private const int NamesShown = 10;

    public string Name => "pull";

    public string Usage => "[<provider> | --all] [--from <address|file>] [--specs <folder>]";

    public IReadOnlyCollection<string> Options => ["--from", "--specs"];

    public IReadOnlyCollection<string> Flags => ["--all"];

    public int Run(Arguments arguments, Warnings warnings)
    {
        var provider = arguments.AtMostOne("provider");
        var from = arguments.Optional("--from");
        if (arguments.Has("--all") && provider is not null)
        {
            throw new UsageException("'--all' stands for every provider. Leave it away, or the provider.");
        }

        if (from is not null && provider is null)
        {
            throw new UsageException("'--from' is the place of one document. Name its provider.");
        }

        var specs = SpecsFolder.Find(arguments.Optional("--specs"));
        using var download = new Download(limits);
        return Pull(specs, provider is null ? specs.Sources : [specs.Source(provider)], from, download);
    }

    private int Pull(SpecsFolder specs, IReadOnlyList<SpecSource> sources, string? from, Download download)
    {
        var code = ExitCode.Success;
        foreach (var source in sources)
        {
            try
            {
                PullOne(specs, source, from ?? source.Url, download);
            }
            catch (SpecException e)
            {
                // The others are independent of it.
                error.WriteLine(e.Message);
                code = ExitCode.Unusable;
            }
            catch (OperationCanceledException)
            {
                error.WriteLine($"Cancelled: {source.Provider} is as it was.");
                code = ExitCode.Unusable;
                break;
            }
            catch (Exception e)
            {
                error.WriteLine(UnforeseenFailure.Line(source.Provider, e));
                code = ExitCode.Unusable;
            }
        }

        return code;
    }

    private void PullOne(SpecsFolder specs, SpecSource source, string from, Download download)
    {
        var address = DocumentAddress.From(from);
        var name = address is null ? Path.GetFileName(from) : DocumentAddress.Show(address);
        var content = address is null ? SpecDocument.ReadFile(from) : Get(download, address);
        var received = ReceivedDocument.Read(name, content, source.Operations);
        StoredDocument.Check(specs, source, name, received.Content);
        TellNotKept(source, received.NotKept);
        var file = specs.At(source.Document);
        if (source.Hash == received.Hash && File.Exists(file) && SpecDocument.ReadFile(file).AsSpan().SequenceEqual(received.Content))
        {
            specs.SaveTable();
            output.WriteLine($"{source.Provider}: unchanged");
            return;
        }

        // Document, list, table: who is killed in between leaves a hash that isn't the document's, which the next pull mends here.
        OutputFile.Write(file, received.Content);
        source.Update(received, time.GetUtcNow());
        specs.Save();
        output.WriteLine($"{source.Provider}: {file} replaced, from {received.From}");
    }

    private void TellNotKept(SpecSource source, IReadOnlyList<string> operations)
    {
        if (operations.Count > 0)
        {
            var names = string.Join(", ", operations.Take(NamesShown)) + (operations.Count > NamesShown ? ", …" : string.Empty);
            var noun = operations.Count == 1 ? "operation" : "operations";
            output.WriteLine($"{source.Provider}: {operations.Count} {noun} not kept: {names}");
        }
    }

    // A command line has nothing else to do meanwhile.
    private byte[] Get(Download download, Uri address) => download.GetAsync(address, cancellationToken).GetAwaiter().GetResult();
}

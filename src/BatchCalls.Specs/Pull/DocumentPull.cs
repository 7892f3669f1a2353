using System.CommandLine;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Pull;

/// <summary>Replaces documents by what their providers publish now. Each is replaced as a whole or not at all.</summary>
internal sealed class DocumentPull(SpecsFolder specs, DownloadLimits limits, TimeProvider time, InvocationConfiguration console)
    : IDisposable
{
    private const int NamesShown = 10;

    private readonly Download _download = new(limits);

    /// <param name="from">An address or a file; null for where each provider publishes its document.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<SpecSource> sources, string? from, CancellationToken cancellationToken)
    {
        var code = ExitCode.Success;
        foreach (var source in sources)
        {
            try
            {
                await PullAsync(source, from ?? source.Url, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                console.Error.WriteLine($"Cancelled: {source.Provider} is unchanged.");
                return ExitCode.Cancelled;
            }
            catch (Exception e)
            {
                // The others are independent of it.
                console.Error.WriteLine(e is SpecException ? e.Message : UnforeseenFailure.Line(source.Provider, e));
                code = ExitCode.Unusable;
            }
        }

        return code;
    }

    public void Dispose() => _download.Dispose();

    private async Task PullAsync(SpecSource source, string from, CancellationToken cancellationToken)
    {
        var address = DocumentAddress.From(from);
        var name = address is null ? Path.GetFileName(from) : DocumentAddress.Show(address);
        var content = address is null ? SpecDocument.ReadFile(from) : await _download.GetAsync(address, cancellationToken);
        var received = ReceivedDocument.Read(name, content, source.Operations);
        StoredDocument.Check(specs, source, name, received.Content);
        ReportNotKept(source, received.NotKept);
        var file = specs.At(source.Document);
        if (source.Hash == received.Hash && File.Exists(file) && SpecDocument.ReadFile(file).AsSpan().SequenceEqual(received.Content))
        {
            specs.SaveTable();
            console.Output.WriteLine($"{source.Provider}: unchanged");
            return;
        }

        // Document, list, table: a process that is killed in between leaves a hash that isn't the document's, which makes the
        // next pull replace them all.
        OutputFile.Write(file, received.Content);
        source.Update(received, time.GetUtcNow());
        specs.Save();
        console.Output.WriteLine($"{source.Provider}: {file} replaced, from {received.From}");
    }

    private void ReportNotKept(SpecSource source, IReadOnlyList<string> operations)
    {
        if (operations.Count > 0)
        {
            var names = string.Join(", ", operations.Take(NamesShown)) + (operations.Count > NamesShown ? ", …" : string.Empty);
            var noun = operations.Count == 1 ? "operation" : "operations";
            console.Output.WriteLine($"{source.Provider}: {operations.Count} {noun} not kept: {names}");
        }
    }
}

using System.Diagnostics;
using OpenTelemetry;

namespace BatchCalls.SampleHost;

/// <summary>A line for each span, where a service would send them to its collector.</summary>
internal sealed class ConsoleSpans : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            Console.WriteLine($"{span.OperationName} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}");
        }

        return ExportResult.Success;
    }
}

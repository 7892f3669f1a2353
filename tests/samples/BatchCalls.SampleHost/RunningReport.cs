using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BatchCalls.SampleHost;

/// <summary>Says once how far the batch calls of both accounts are, and ends the host.</summary>
internal sealed class RunningReport(
    IBatchCallsClient home,
    [FromKeyedServices("india")] IBatchCallsClient india,
    IHostApplicationLifetime lifetime,
    ILogger<RunningReport> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ReportAsync("home", home, stoppingToken);
        await ReportAsync("india", india, stoppingToken);
        lifetime.StopApplication();
    }

    private async Task ReportAsync(string account, IBatchCallsClient client, CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var call in client.ListAsync(new BatchCallQuery { Status = "running" }).WithCancellation(stoppingToken))
            {
                logger.LogInformation("{Account}: {Name} has finished {Finished} of {Total}", account, call.Name, call.Contacts.Finished, call.Contacts.Total);
            }
        }
        catch (BatchCallsException exception)
        {
            // One account's trouble is not the other's.
            logger.LogError(exception, "{Account} could not be listed; request id {RequestId}", account, exception.RequestId);
        }
    }
}

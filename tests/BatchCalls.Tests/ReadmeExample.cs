using BatchCalls.Generated.Threetone;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BatchCalls.Tests;

/// <summary>The code of the README, compiled.</summary>
internal static class ReadmeExample
{
    public static async Task RunAsync(string truedyKey, string threetoneKey)
    {
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Truedy = new TruedyOptions { ApiKey = truedyKey },
            Threetone = new ThreetoneOptions { ApiKey = threetoneKey },
            OnDeviation = deviation => Console.Error.WriteLine(deviation),
        });
        await foreach (var call in client.ListAsync(new BatchCallQuery { Status = "running" }))
        {
            Console.WriteLine($"{call.Provider} {call.Name}: {call.Contacts.Finished} of {call.Contacts.Total}");
        }
    }

    public static void Register(IServiceCollection services, IConfiguration configuration, Func<CancellationToken, ValueTask<string>> fromVault)
    {
        services.AddBatchCalls(configuration);
        services.AddBatchCalls("india", options => options.Threetone = new ThreetoneOptions { ApiKeySource = fromVault });
    }

    public static async Task<long> RunBareAsync(string threetoneKey)
    {
        using var http = BatchCallsHandlers.CreateClient(new ThreetoneOptions { ApiKey = threetoneKey });
        var answer = await new ThreetoneClient(http).GetWorkspaceBatchCallsAsync(limit: 100);
        return answer.Result.BatchCalls.Count;
    }
}

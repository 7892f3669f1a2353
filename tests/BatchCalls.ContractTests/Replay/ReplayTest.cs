using System.Text.Json;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Stubs;
using BatchCalls.Generated;
using BatchCalls.Sandbox;
using BatchCalls.Tests.Json;
using BatchCalls.Tests.Scripted;
using Newtonsoft.Json;

namespace BatchCalls.ContractTests.Replay;

/// <summary>Asks for a documented answer, and holds what the clients make of it against what was sent.</summary>
internal abstract class ReplayTest : ContractTest
{
    /// <summary>Through the generated client alone: its DTO, or its failure, and the deviations that it told.</summary>
    /// <param name="client">As the service makes it.</param>
    protected static async Task<Reading> ReadAsync(object client, DocumentedOperation operation)
    {
        try
        {
            var (result, deviations) = await GeneratedOperation.CallAsync(client, operation);
            return new Reading(result, Failure: null, deviations);
        }
        catch (BatchCallsException failure)
        {
            return new Reading(Result: null, failure, []);
        }
    }

    /// <summary>Through the facade: the first page's rows, or the failure.</summary>
    protected static Task<Delivery<BatchCallPage<JsonModel>>> ReadAsync(ProviderService service, BatchCallsClient client) =>
        service.Pages(client).Take(1).DeliverAsync();

    /// <summary>Through the listing that both providers have in common: the first page's rows, or the failure.</summary>
    protected static Task<Delivery<BatchCallPage<BatchCall>>> ReadCommonAsync(ProviderService service, BatchCallsClient client) =>
        client.ListAsync(new BatchCallQuery { Provider = service.Provider }).AsPages().Take(1).DeliverAsync();

    /// <summary>Each row in common terms, and as it was sent in <see cref="BatchCall.Source"/>.</summary>
    protected static void ShouldBeListed(
        ProviderService service, IReadOnlyList<string> rows, Delivery<BatchCallPage<BatchCall>> listed, string because = "")
    {
        listed.Failure.Should().BeNull(because);
        var calls = listed.Items.Single().Items;
        calls.Should().HaveSameCount(rows, because);
        foreach (var (row, call) in rows.Zip(calls))
        {
            Losses(row, call.Source).Should().BeEmpty(because);
            using var sent = JsonDocument.Parse(row);
            call.Should().Be(service.InCommonTerms(sent.RootElement, call.Source), because);
        }
    }

    /// <summary>Every value in its typed place, and the whole written back as it came.</summary>
    protected static IReadOnlyList<string> Losses(string sent, object? read)
    {
        using var document = JsonDocument.Parse(sent);
        var written = JsonConvert.SerializeObject(read, JsonSettings.Create());
        var differences = ValueComparison.Differences(document.RootElement, read);
        return ExactJson.Of(written) == ExactJson.Of(sent) ? [.. differences] : [.. differences, $"written back as {written}"];
    }

    /// <summary>The rows of a listing's page, as they were sent.</summary>
    protected static IReadOnlyList<string> RowsIn(string page)
    {
        using var document = JsonDocument.Parse(page);

        // A page may have other lists, of texts or numbers.
        var lists = document.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array)
            .Select(property => property.Value.EnumerateArray().ToList());
        var rows = lists.FirstOrDefault(list => list.Exists(row => row.ValueKind == JsonValueKind.Object)) ?? [];
        return [.. rows.Select(row => row.GetRawText())];
    }

    protected static void ShouldBeRefusedAs(DocumentedAnswer answer, Exception? failure)
    {
        var refusal = failure.Should().BeAssignableTo<ApiException>().Which;
        ((int?)refusal.StatusCode).Should().Be(answer.Status);
        refusal.Attempts.Should().Be(1);
        if (answer.Body is not null)
        {
            Losses(answer.Body, refusal.Error).Should().BeEmpty("the typed error holds all that was sent");
        }
    }
}

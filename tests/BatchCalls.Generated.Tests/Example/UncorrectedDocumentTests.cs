using BatchCalls.Generated.Tests.Stub;
using BatchCalls.Generated.Tests.Uncorrected;

namespace BatchCalls.Generated.Tests.Example;

/// <summary>The documented example against the document as it is, without our overlay.</summary>
internal sealed class UncorrectedDocumentTests
{
    private static readonly string Approved = Path.Combine(AppContext.BaseDirectory, "Example", "uncorrected.deviations.txt");

    [Test]
    public async Task Both_rows_are_delivered_and_all_that_the_schema_lacks_is_told()
    {
        using var http = new HttpClient(new StubServer(Answer.Json(TruedyExample.Json())));

        var answer = await new UncorrectedTruedyClient(http).ListBatchCallsAsync();

        answer.Result.Data.Select(row => row.Id).Should().Equal("batch_c3d4e5f6", "batch_d4e5f6g7");
        answer.Deviations.Select(deviation => $"{deviation.Kind} {deviation.Path}").Should().Equal(await File.ReadAllLinesAsync(Approved));
    }
}

using System.Globalization;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Listings;

[TestFixture]
public sealed class ManyListingsTests
{
    [Test]
    public async Task Many_listings_at_once_do_not_mix_their_pages()
    {
        // Each provider has 30 rows; what comes back depends on the request alone.
        var truedy = ScriptedProvider.Serving(async (request, _) =>
        {
            await Task.Yield();
            var (limit, offset) = (Query(request, "limit"), Query(request, "offset"));
            return TruedyWire.Page(offset + limit < 30, [.. Enumerable.Range(offset, Math.Min(limit, 30 - offset)).Select(row => TruedyWire.Row($"t{row}"))]);
        });
        var threetone = ScriptedProvider.Serving(async (request, _) =>
        {
            await Task.Yield();
            var (limit, start) = (Query(request, "limit"), Query(request, "last_doc"));
            var end = Math.Min(start + limit, 30);
            return ThreetoneWire.Page(end < 30 ? $"{end}" : null, [.. Enumerable.Range(start, end - start).Select(row => ThreetoneWire.Row($"h{row}"))]);
        });
        using var client = Client.Over(truedy, threetone);

        var listings = await Task.WhenAll(Enumerable.Range(1, 40).Select(pageSize =>
            Task.Run(() => client.ListAsync(new BatchCallQuery { PageSize = pageSize }).Select(row => row.Id).ToListAsync().AsTask())));

        foreach (var ids in listings)
        {
            ids.Where(id => id[0] == 't').Should().Equal(Enumerable.Range(0, 30).Select(row => $"t{row}"));
            ids.Where(id => id[0] == 'h').Should().Equal(Enumerable.Range(0, 30).Select(row => $"h{row}"));
        }
    }

    private static int Query(RecordedRequest request, string name) => request.Address.Query.TrimStart('?').Split('&')
        .Where(pair => pair.StartsWith($"{name}=", StringComparison.Ordinal))
        .Select(pair => int.Parse(pair.Split('=')[1], CultureInfo.InvariantCulture))
        .SingleOrDefault();
}

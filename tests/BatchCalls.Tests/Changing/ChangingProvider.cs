using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Changing;

/// <summary>A Truedy whose collection changes between any two requests, as its history says.</summary>
internal static class ChangingProvider
{
    public static ScriptedProvider Of(History history)
    {
        var gate = new Lock();
        var isFirst = true;
        return ScriptedProvider.Serving(async (request, _) =>
        {
            // Lets requests that were made at once arrive in any order.
            await Task.Yield();
            lock (gate)
            {
                if (!isFirst)
                {
                    history.Advance();
                }

                isFirst = false;
                return Page(history, request.Number("offset"), Math.Min(request.Number("limit"), history.Cap));
            }
        });
    }

    private static string Page(History history, int offset, int limit)
    {
        var total = history.Rows.Count;
        var pagination = $$"""{"total":{{total}},"limit":{{limit}},"offset":{{offset}},"has_more":{{(offset + limit < total ? "true" : "false")}}}""";
        return TruedyWire.PageWith(pagination, [.. history.Rows.Skip(offset).Take(limit).Select(id => TruedyWire.Row(id))]);
    }
}

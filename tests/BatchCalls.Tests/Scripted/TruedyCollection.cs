namespace BatchCalls.Tests.Scripted;

/// <summary>A Truedy that pages a collection as it should.</summary>
internal static class TruedyCollection
{
    public static ScriptedProvider Of(params string[] ids) => ScriptedProvider.Serving(request =>
    {
        var (offset, limit) = (request.Number("offset"), request.Number("limit"));
        var pagination = $$"""{"total":{{ids.Length}},"limit":{{limit}},"offset":{{offset}},"has_more":{{(offset + limit < ids.Length ? "true" : "false")}}}""";
        return TruedyWire.PageWith(pagination, [.. ids.Skip(offset).Take(limit).Select(id => TruedyWire.Row(id))]);
    });
}

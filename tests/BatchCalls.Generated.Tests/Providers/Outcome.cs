namespace BatchCalls.Generated.Tests.Providers;

/// <summary>What a caller of a generated client gets of one answer, delivered or thrown.</summary>
/// <param name="Page">All that was delivered; null when nothing was.</param>
/// <param name="Failure">What was thrown; null when nothing was.</param>
internal sealed record Outcome(
    JsonModel? Page, IReadOnlyList<JsonModel> Rows, IReadOnlyList<ContractDeviation> Deviations, BatchCallsException? Failure)
{
    public IReadOnlyList<UnreadableRow> UnreadableRows => (Failure as ContractViolationException)?.UnreadableRows ?? [];

    public IEnumerable<string> DeviationTexts => Deviations.Select(deviation => $"{deviation.Kind} {deviation.Path}");

    public string Message => Failure?.Message ?? "";

    public static async Task<Outcome> CaptureAsync<TPage>(Task<ApiResponse<TPage>> answer, Func<TPage, IReadOnlyList<JsonModel>> rows)
        where TPage : JsonModel
    {
        try
        {
            return Of(await answer, null);
        }
        catch (ContractViolationException<TPage> violation)
        {
            return Of(violation.Response, violation);
        }
        catch (BatchCallsException failure)
        {
            return new Outcome(null, [], [], failure);
        }

        Outcome Of(ApiResponse<TPage> response, BatchCallsException? failure) =>
            new(response.Result, rows(response.Result), response.Deviations, failure);
    }
}

using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.ContractTests.Suite;

namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>Mistakes in what our clients send.</summary>
internal static class RequestMistakes
{
    public static IEnumerable<Mistake> All =>
    [
        OfThreetone(
            "a_wrong_header_name_for_the_key",
            Renaming("x-api-key", "x-api_key"),
            tests => tests.A_request_has_one_credential(),
            "/v1/voiceai/batch-calling/workspace?limit=500: x-api-key or Authorization: Bearer is required"),
        OfThreetone(
            "a_cursor_that_is_encoded_twice",
            (request, send) =>
            {
                Rewrite(request, "last_doc", Uri.EscapeDataString);
                return send();
            },
            tests => tests.A_cursor_goes_back_as_it_came("a+b/c=="),
            "{<null>, \"a+b/c==\"}", "last_doc is 'a%2Bb%2Fc%3D%3D', not 'a+b/c=='"),
        OfTruedy(
            "Threetones_header_for_Truedys_key",
            Renaming("Authorization", "x-api-key"),
            tests => tests.A_request_has_one_credential(),
            "/batch-calls?limit=100&offset=0: x-api-key is no credential that this provider asks for"),
        OfTruedy(
            "an_offset_that_is_advanced_by_the_limit",
            (request, send) =>
            {
                Rewrite(request, "offset", offset => offset == "0" ? offset : "5");
                return send();
            },
            tests => tests.The_next_offset_is_that_of_the_last_row_however_many_were_asked_for(),
            "/batch-calls?limit=5&offset=5: this test expects no such request", "offset is '5', not '2'"),
        OfTruedy(
            "a_401_that_is_asked_again",
            async (_, send) => await send() is { StatusCode: not System.Net.HttpStatusCode.Unauthorized } response
                ? response
                : await send(),
            tests => tests.A_refusal_that_stays_is_asked_for_once(401, typeof(AuthenticationFailedException)),
            "a 401 is not asked again"),
    ];

    private static Mistake OfTruedy(string name, Tamper tamper, Func<TruedyContractTests, Task> test, params string[] causes) =>
        new(name, isMade => Mistake.FailureOfAsync(
            new TruedyContractTests(new TruedyService(tamper: isMade ? tamper : null)) { Run = new ContractRun() },
            test), causes);

    private static Mistake OfThreetone(
        string name, Tamper tamper, Func<ThreetoneContractTests, Task> test, params string[] causes) =>
        new(name, isMade => Mistake.FailureOfAsync(
            new ThreetoneContractTests(new ThreetoneService(tamper: isMade ? tamper : null)) { Run = new ContractRun() },
            test), causes);

    private static Tamper Renaming(string header, string other) => (request, send) =>
    {
        var values = request.Headers.GetValues(header).ToArray();
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(other, values);
        return send();
    };

    /// <param name="change">Of the escaped value.</param>
    private static void Rewrite(HttpRequestMessage request, string parameter, Func<string, string> change)
    {
        var query = request.RequestUri!.Query.TrimStart('?').Split('&').Select(pair => pair.Split('='))
            .Select(pair => $"{pair[0]}={(pair[0] == parameter ? change(pair[1]) : pair[1])}");
        request.RequestUri = new UriBuilder(request.RequestUri) { Query = string.Join('&', query) }.Uri;
    }
}

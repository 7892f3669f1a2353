using BatchCalls.ContractTests.Stubs;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>One page of a listing.</summary>
/// <param name="Target">The one request that it answers: path and query, letter by letter.</param>
/// <param name="Answer">Answers that request alone.</param>
internal sealed record ListedPage(string Target, Stub Answer);

using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox;
using BatchCalls.Sandbox.Rules;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;

namespace BatchCalls.ContractTests.Stubs;

/// <summary>Matches what the document allows, by the sandbox's own rules, if it carries the key and asks for the stub.</summary>
/// <param name="basePath">The path of the session's address.</param>
internal sealed class StubMatcher(DocumentedOperation operation, string basePath, Stub stub) : IRequestMatcher
{
    public double GetMatchingScore(IRequestMessage requestMessage, IRequestMatchResult requestMatchResult)
    {
        var isMatch = RawTarget.Of(requestMessage).StartsWith(basePath + "/", StringComparison.Ordinal)
            && !Mismatches(RawTarget.Read(requestMessage, basePath).Request).Any();
        return requestMatchResult.AddScore(
            typeof(StubMatcher), isMatch ? MatchScores.Perfect : MatchScores.Mismatch, exception: null);
    }

    /// <summary>Why the stub is not for a request; empty if it is.</summary>
    public IEnumerable<string> Mismatches(ReceivedRequest request)
    {
        if (request.Method != operation.Method || !operation.IsAt(request.Path))
        {
            return [$"{request.Method} {request.Path} is not {operation.Method} {operation.Path}"];
        }

        var credentials = operation.Rules.Credentials;
        var hasKey = credentials.Count == 0
            || credentials.Any(scheme => request.Header(scheme.Header) == scheme.Prefix + ProviderSession.Key);
        return
        [
            .. operation.Rules.Check(request).Select(violation => violation.ToString()),
            .. hasKey ? Array.Empty<string>() : ["the key is another"],
            .. stub.Query.Where(asked => request.QueryValue(asked.Key) != asked.Value)
                .Select(asked => $"{asked.Key} is {Text(request.QueryValue(asked.Key))}, not {Text(asked.Value)}"),
        ];
    }

    private static string Text(string? value) => value is null ? "absent" : $"'{value}'";
}

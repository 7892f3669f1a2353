using BatchCalls.ContractTests.Server;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>What a provider's document says of a request that was received.</summary>
internal sealed class RequestVerdict(ProviderDocument document, ServedRequest served)
{
    /// <summary>At most one text, which names all that is wrong.</summary>
    public IEnumerable<string> Findings
    {
        get
        {
            var operation = document.At(served.Request.Path).FirstOrDefault(operation => operation.Method == served.Request.Method);
            string[] reasons = operation is null
                ? ["the document has no such operation"]
                : [.. operation.Rules.Check(served.Request).Select(violation => violation.ToString())];
            if (reasons.Length > 0 || served.NearMiss is not null)
            {
                var reason = reasons.Length > 0
                    ? $"{string.Join("; ", reasons)}."
                    : $"this test expects no such request. {served.NearMiss}";
                yield return $"{served.Request.Method} {served.Target}: {reason}"
                    .Replace(ProviderSession.Key, "<key>", StringComparison.Ordinal);
            }
        }
    }
}

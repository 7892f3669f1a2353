using BatchCalls.ContractTests.Server;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Sessions;

/// <summary>What a provider's document says of a request that came.</summary>
internal sealed class RequestVerdict(ProviderDocument document, ServedRequest served)
{
    /// <summary>Null when the document has no such operation.</summary>
    public DocumentedOperation? Operation { get; } = document.At(served.Target.Split('?')[0])
        .FirstOrDefault(operation => operation.Method == served.Request.Method);

    /// <summary>At most one text, which names all that is wrong.</summary>
    public IEnumerable<string> Findings
    {
        get
        {
            var reasons = Operation is null
                ? ["the document has no such operation"]
                : Operation.Rules.Check(served.Request).Select(violation => violation.ToString()).ToArray();
            if (reasons.Length > 0 || served.NearMiss is not null)
            {
                var summary = reasons.Length > 0 ? string.Join("; ", reasons) : "this test expects no such request";
                yield return $"{served.Request.Method} {served.Target}: {summary}.{NearMiss()}"
                    .Replace(ProviderSession.Key, "<key>", StringComparison.Ordinal);
            }
        }
    }

    private string NearMiss() => served.NearMiss is null ? "" : $"\n{served.NearMiss.Trim()}";
}

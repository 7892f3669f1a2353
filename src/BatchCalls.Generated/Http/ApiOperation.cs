namespace BatchCalls.Generated.Http;

/// <summary>What is constant about an operation of a provider.</summary>
public class ApiOperation
{
    private static readonly string Version = typeof(ApiOperation).Assembly.GetName().Version!.ToString(3);

    private readonly ApiError[] _errors;

    /// <param name="provider">As in <c>truedy</c>.</param>
    /// <param name="id">The operation id in the provider's document.</param>
    /// <param name="documentHash">SHA-256 of the provider's document.</param>
    /// <param name="errors">The documented error bodies.</param>
    public ApiOperation(string provider, string id, string documentHash, params ApiError[] errors)
    {
        Provider = provider;
        Id = id;
        DocumentHash = documentHash;
        UserAgent = $"BatchCalls/{Version} ({provider}; document {documentHash[..Math.Min(12, documentHash.Length)]})";
        _errors = errors;
    }

    internal string Provider { get; }

    internal string Id { get; }

    internal string DocumentHash { get; }

    internal string UserAgent { get; }

    /// <summary>Null when the document has none for the status.</summary>
    internal ApiError? ErrorFor(int status) =>
        Array.Find(_errors, error => error.Status == $"{status}") ?? Array.Find(_errors, error => error.Status == "default");
}

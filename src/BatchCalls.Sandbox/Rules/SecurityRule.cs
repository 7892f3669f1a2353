using System.Text.Json;

namespace BatchCalls.Sandbox.Rules;

/// <summary>Which credentials the document asks for. Alternatives are alternatives: exactly one of them is sent.</summary>
internal sealed class SecurityRule
{
    // What any provider may carry a key in. One of these that the document does not ask for is a key that went astray.
    private static readonly string[] CredentialHeaders = ["Authorization", "x-api-key", "api-key", "xi-api-key", "Proxy-Authorization", "Cookie"];

    private readonly List<(string Header, string Prefix)> _schemes = [];

    public IReadOnlyList<(string Header, string Prefix)> Schemes => _schemes;

    public SecurityRule(ProviderDocument document, JsonElement operation)
    {
        if (!operation.TryGetProperty("security", out var requirements) && !document.Root.TryGetProperty("security", out requirements))
        {
            return;
        }

        foreach (var name in requirements.EnumerateArray().SelectMany(requirement => requirement.EnumerateObject()).Select(scheme => scheme.Name))
        {
            var scheme = document.Resolve(document.Root.GetProperty("components").GetProperty("securitySchemes").GetProperty(name));
            _schemes.Add(scheme.GetProperty("type").GetString() == "apiKey"
                ? (scheme.GetProperty("name").GetString()!, "")
                : ("Authorization", "Bearer "));
        }
    }

    public IEnumerable<RequestViolation> Check(ReceivedRequest request)
    {
        foreach (var header in CredentialHeaders.Where(name => _schemes.All(scheme => !scheme.Header.Equals(name, StringComparison.OrdinalIgnoreCase))))
        {
            if (request.Header(header) is not null)
            {
                yield return new RequestViolation(ViolationKind.Credentials, header, "is no credential that this provider asks for");
            }
        }

        var sent = request.Headers.Where(header => _schemes.Any(scheme => scheme.Header.Equals(header.Name, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (_schemes.Count > 0 && !(sent is [var only] && _schemes.Any(scheme => IsOf(only, scheme))))
        {
            var names = string.Join(" or ", _schemes.Select(scheme => scheme.Prefix.Length == 0 ? scheme.Header : $"{scheme.Header}: {scheme.Prefix.Trim()}"));
            yield return new RequestViolation(ViolationKind.Credentials, names, sent.Length < 2 ? "is required" : "must be sent once, and no other beside it");
        }
    }

    private static bool IsOf((string Name, string Value) header, (string Header, string Prefix) scheme) =>
        header.Name.Equals(scheme.Header, StringComparison.OrdinalIgnoreCase)
        && header.Value.StartsWith(scheme.Prefix, StringComparison.OrdinalIgnoreCase)
        && header.Value.Length > scheme.Prefix.Length;
}

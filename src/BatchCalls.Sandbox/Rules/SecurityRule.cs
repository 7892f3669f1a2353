using System.Text.Json;

namespace BatchCalls.Sandbox.Rules;

/// <summary>Which credentials the document asks for. Alternatives are alternatives: exactly one of them is sent.</summary>
internal sealed class SecurityRule
{
    // What any provider may carry a key in. One of these that the document does not ask for is a key that went astray.
    private static readonly string[] CredentialHeaders = ["Authorization", "x-api-key", "api-key", "xi-api-key", "Proxy-Authorization", "Cookie"];

    // Shorter ones stand in other texts by chance.
    private const int ShortestKey = 8;

    private readonly List<(string Header, string Prefix)> _schemes = [];

    public IReadOnlyList<(string Header, string Prefix)> Schemes => _schemes;

    public SecurityRule(ProviderDocument document, JsonElement operation)
    {
        if (!operation.TryGetProperty("security", out var requirements) && !document.Root.TryGetProperty("security", out requirements))
        {
            return;
        }

        foreach (var requirement in requirements.EnumerateArray())
        {
            var names = requirement.EnumerateObject().Select(scheme => scheme.Name).ToArray();
            if (names is not [var name])
            {
                throw Unchecked.Refusal(
                    names.Length == 0 ? "credentials that may be left away" : $"{string.Join(" and ", names)} together");
            }

            var scheme = document.Root.GetProperty("components").GetProperty("securitySchemes").GetProperty(name);
            _schemes.Add(Read(document.Resolve(scheme), name));
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

        foreach (var (name, kind) in CarriersOfTheKey(request))
        {
            yield return new RequestViolation(kind, name, "carries the credential too");
        }

        var sent = request.Headers.Where(header => _schemes.Any(scheme => scheme.Header.Equals(header.Name, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (_schemes.Count > 0 && !(sent is [var only] && _schemes.Any(scheme => IsOf(only, scheme))))
        {
            var names = string.Join(" or ", _schemes.Select(scheme => scheme.Prefix.Length == 0 ? scheme.Header : $"{scheme.Header}: {scheme.Prefix.Trim()}"));
            yield return new RequestViolation(ViolationKind.Credentials, names, sent.Length < 2 ? "is required" : "must be sent once, and no other beside it");
        }
    }

    // The headers above are violations by themselves.
    private IEnumerable<(string Name, ViolationKind Kind)> CarriersOfTheKey(ReceivedRequest request)
    {
        var keys = request.Headers
            .SelectMany(header => _schemes.Where(scheme => IsOf(header, scheme))
                .Select(scheme => header.Value[scheme.Prefix.Length..].Trim()))
            .Where(key => key.Length >= ShortestKey).ToArray();
        var headers = request.Headers.Where(header =>
            !CredentialHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase)
            && _schemes.All(scheme => !scheme.Header.Equals(header.Name, StringComparison.OrdinalIgnoreCase)));
        return headers.Select(header => (header.Name, header.Value, Kind: ViolationKind.Header))
            .Concat(request.Query.Select(parameter => (parameter.Name, parameter.Value, Kind: ViolationKind.Parameter)))
            .Where(place => keys.Any(key => place.Value.Contains(key, StringComparison.Ordinal)))
            .Select(place => (place.Name, place.Kind));
    }

    private static (string Header, string Prefix) Read(JsonElement scheme, string name) =>
        (scheme.GetProperty("type").GetString(), TextOf(scheme, "in"), TextOf(scheme, "scheme")?.ToUpperInvariant()) switch
        {
            ("apiKey", "header", _) => (TextOf(scheme, "name")!, ""),
            ("http", _, "BEARER") => ("Authorization", "Bearer "),
            _ => throw Unchecked.Refusal($"the security scheme '{name}'"),
        };

    private static string? TextOf(JsonElement scheme, string property) =>
        scheme.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static bool IsOf((string Name, string Value) header, (string Header, string Prefix) scheme) =>
        header.Name.Equals(scheme.Header, StringComparison.OrdinalIgnoreCase)
        && header.Value.StartsWith(scheme.Prefix, StringComparison.OrdinalIgnoreCase)
        && header.Value.Length > scheme.Prefix.Length;
}

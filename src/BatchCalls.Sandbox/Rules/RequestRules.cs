using System.Text.Json;

namespace BatchCalls.Sandbox.Rules;

/// <summary>
/// What a provider's document allows a request of one operation to be. This is the one place where a request is checked
/// against a document; test servers use it too.
/// </summary>
public sealed class RequestRules
{
    private static readonly string[] JsonRanges = ["application/json", "application/*", "*/*"];

    private readonly Dictionary<string, ParameterRule> _query = new(StringComparer.Ordinal);
    private readonly SecurityRule _security;

    internal RequestRules(ProviderDocument document, DocumentedOperation operation, JsonElement item, JsonElement element)
    {
        foreach (var owner in new[] { item, element })
        {
            if (!owner.TryGetProperty("parameters", out var parameters))
            {
                continue;
            }

            foreach (var parameter in parameters.EnumerateArray().Select(document.Resolve))
            {
                switch (parameter.GetProperty("in").GetString())
                {
                    case "query":
                        var rule = new ParameterRule(document, parameter);
                        _query[rule.Name] = rule;
                        break;
                    case "path":
                        break;
                    case var place:
                        throw Unchecked.Refusal($"the parameter '{parameter.GetProperty("name").GetString()}' in the {place}");
                }
            }
        }

        _security = new SecurityRule(document, element);
        Operation = operation;
    }

    /// <summary>The operation that the rules are of.</summary>
    public DocumentedOperation Operation { get; }

    /// <summary>The documented query parameters.</summary>
    public IReadOnlyCollection<ParameterRule> Query => _query.Values;

    /// <summary>The headers that a credential may come in, one of them, and what stands before the key: <c>Bearer </c> or nothing.</summary>
    public IReadOnlyList<(string Header, string Prefix)> Credentials => _security.Schemes;

    /// <summary>All that is wrong with a request; empty when the document allows it.</summary>
    public IReadOnlyList<RequestViolation> Check(ReceivedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. _security.Check(request), .. CheckQuery(request), .. CheckAccept(request)];
    }

    private IEnumerable<RequestViolation> CheckQuery(ReceivedRequest request)
    {
        foreach (var group in request.Query.GroupBy(parameter => parameter.Name))
        {
            if (!_query.TryGetValue(group.Key, out var rule))
            {
                yield return new RequestViolation(ViolationKind.Parameter, group.Key, "is not a documented parameter");
            }
            else if (group.Count() > 1)
            {
                yield return new RequestViolation(ViolationKind.Parameter, group.Key, "is given more than once");
            }
            else if (rule.Reject(group.First().Value) is { } reason)
            {
                yield return new RequestViolation(ViolationKind.Parameter, group.Key, reason);
            }
        }

        foreach (var rule in _query.Values.Where(rule => rule.IsRequired && request.Query.All(parameter => parameter.Name != rule.Name)))
        {
            yield return new RequestViolation(ViolationKind.Parameter, rule.Name, "is required");
        }
    }

    private static IEnumerable<RequestViolation> CheckAccept(ReceivedRequest request)
    {
        var accepted = request.Headers.Where(header => header.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Split(','))
            .Select(range => range.Split(';')[0].Trim())
            .ToArray();
        if (accepted.Length > 0 && !accepted.Any(range => JsonRanges.Contains(range, StringComparer.OrdinalIgnoreCase)))
        {
            yield return new RequestViolation(ViolationKind.Header, "Accept", "does not accept application/json, which is what the operation answers with");
        }
    }
}

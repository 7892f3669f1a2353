using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BatchCalls.Sandbox;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.ContractTests.Stubs;

/// <summary>
/// The requests that a document allows, in WireMock's terms: exact path, each query parameter within its bounds, one credential
/// and JSON accepted. What WireMock cannot express, such as "no other parameter", the request rules check afterwards.
/// </summary>
internal static class RequestPattern
{
    /// <summary>One for each credential that the document offers: WireMock has no "this header or that".</summary>
    /// <param name="path">What stands in front of the operation's own path.</param>
    /// <param name="key">The key that must come.</param>
    public static IEnumerable<JsonObject> AllFor(
        DocumentedOperation operation, string path, string key, IReadOnlyDictionary<string, string?> pinned)
    {
        if (pinned.Keys.Except(operation.Rules.Query.Select(rule => rule.Name)).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"{operation.Id} has no parameter '{unknown}' that a stub could ask for.", nameof(pinned));
        }

        var schemes = operation.Rules.Credentials;
        return schemes.Count == 0
            ? [Of(operation, path, pinned, new JsonObject())]
            : schemes.Select(scheme => Of(operation, path, pinned, Credential(scheme, schemes, key)));
    }

    private static JsonObject Of(
        DocumentedOperation operation, string path, IReadOnlyDictionary<string, string?> pinned, JsonObject headers)
    {
        headers["Accept"] = AbsentOr(new JsonObject { ["matches"] = @".*(application/json|application/\*|\*/\*).*" });
        var query = new JsonObject();
        foreach (var rule in operation.Rules.Query)
        {
            query[rule.Name] = pinned.TryGetValue(rule.Name, out var value) ? Exactly(value) : Within(rule);
        }

        return new JsonObject
        {
            ["method"] = operation.Method,
            [operation.Path.Contains('{', StringComparison.Ordinal) ? "urlPathTemplate" : "urlPath"] = path + operation.Path,
            ["queryParameters"] = query,
            ["headers"] = headers,
        };
    }

    private static JsonObject Credential(
        (string Header, string Prefix) sent, IEnumerable<(string Header, string Prefix)> schemes, string key)
    {
        var headers = new JsonObject { [sent.Header] = Exactly(sent.Prefix + key) };
        foreach (var other in schemes.Select(scheme => scheme.Header).Where(header => header != sent.Header))
        {
            headers[other] = Exactly(null);
        }

        return headers;
    }

    private static JsonObject Within(ParameterRule rule)
    {
        var value = rule.Values is { } values
            ? new JsonObject { ["matches"] = string.Join('|', values.Select(Regex.Escape)) }
            : rule.Type is "integer" or "number" ? Number(rule)
            : new JsonObject { ["matches"] = "(?s).*" };
        return rule.IsRequired ? value : AbsentOr(value);
    }

    private static JsonObject Number(ParameterRule rule)
    {
        var schema = new JsonObject { ["type"] = rule.Type };
        foreach (var (keyword, bound) in new[] { ("minimum", rule.Minimum), ("maximum", rule.Maximum) })
        {
            if (bound is { } number)
            {
                schema[keyword] = JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture));
            }
        }

        return new JsonObject { ["matchesJsonSchema"] = schema.ToJsonString(), ["schemaVersion"] = "V202012" };
    }

    private static JsonObject Exactly(string? value) =>
        value is null ? new JsonObject { ["absent"] = true } : new JsonObject { ["equalTo"] = value };

    private static JsonObject AbsentOr(JsonObject pattern) => new() { ["or"] = new JsonArray(Exactly(null), pattern) };
}

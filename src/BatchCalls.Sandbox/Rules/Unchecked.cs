using System.Text.Json;

namespace BatchCalls.Sandbox.Rules;

/// <summary>
/// What a document may demand of a request and these rules do not know: ignored, it would make every check a guess.
/// </summary>
internal static class Unchecked
{
    private static readonly string[] Known =
    [
        // A query has no null, so that what 3.0 says with 'nullable' is no demand either.
        "type", "nullable", "format", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "default", "title",
        "description", "deprecated", "example", "examples", "$comment", "anyOf", "oneOf", "allOf",
    ];

    public static InvalidOperationException Refusal(string what) =>
        new($"The rules can't check {what}. Teach BatchCalls.Sandbox.Rules, or take it out of the document in the overlay.");

    /// <param name="schema">Of a query parameter, resolved.</param>
    /// <param name="parameter">Its name.</param>
    public static void ThrowIfIn(JsonElement schema, string parameter)
    {
        var keyword = schema.EnumerateObject().Select(keyword => keyword.Name)
            .FirstOrDefault(name => !Known.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal));
        if (keyword is not null)
        {
            throw Refusal($"'{keyword}' of the parameter '{parameter}'");
        }
    }
}

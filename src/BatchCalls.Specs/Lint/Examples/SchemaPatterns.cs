using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>A document's patterns, each compiled once.</summary>
internal sealed class SchemaPatterns
{
    private readonly Dictionary<string, SchemaPattern> _patterns = [];

    /// <param name="place">The pattern, or the property that is named so.</param>
    /// <exception cref="BrokenSchemaException">It isn't a regular expression.</exception>
    public SchemaPattern Of(JToken place, string text)
    {
        try
        {
            return _patterns.TryGetValue(text, out var known) ? known : _patterns[text] = new SchemaPattern(text);
        }
        catch (RegexParseException e)
        {
            throw new BrokenSchemaException(
                $"{JsonPointer.Of(place)} is '{text}', not a regular expression that .NET reads ({e.Error})", e);
        }
    }
}

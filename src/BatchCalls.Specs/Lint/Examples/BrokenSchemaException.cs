using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>A schema that no value can be checked against.</summary>
internal sealed class BrokenSchemaException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <param name="part">The part of the document that is wrong.</param>
    /// <param name="expected">What the part has to be, with its article.</param>
    public static BrokenSchemaException At(JToken part, string expected, Exception? inner = null) =>
        new($"{JsonPointer.Of(part)} is {part.KindName()}, not {expected}", inner);
}

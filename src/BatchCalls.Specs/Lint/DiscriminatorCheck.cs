using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Follows every <c>mapping</c> of a discriminator. No build fails over one: discriminators have no form in C#.</summary>
internal static class DiscriminatorCheck
{
    public static IEnumerable<Diagnostic> Find(OpenApiDocument document) =>
        from visited in DocumentWalk.Visit(document.Root)
        where visited.Part == DocumentPart.Schema
        from variant in ((visited.Node["discriminator"] as JObject)?["mapping"] as JObject)?.Properties() ?? []
        let problem = Problem(document, variant.Value)
        where problem is not null
        select problem;

    private static Diagnostic? Problem(OpenApiDocument document, JToken value)
    {
        if (value.Type != JTokenType.String)
        {
            return document.Source.At(value, SpecCode.UnexpectedValue, $"Expected text, found {value.KindName()}. Correct it.");
        }

        // A bare value is a schema's name.
        var text = value.Value<string>()!;
        var target = text.StartsWith('#') ? text : "#/components/schemas/" + JsonPointer.Escape(text);
        return JsonPointer.Find(document.Root, target) is null
            ? document.Source.At(
                value, SpecCode.DanglingReference, $"'{target}' does not exist in this document. Correct the mapping.")
            : null;
    }
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>Follows every reference of a document, used or not, and every name of a security scheme.</summary>
internal static class ReferenceCheck
{
    public static IReadOnlyList<Diagnostic> Find(OpenApiDocument document)
    {
        var objects = DocumentWalk.Visit(document.Root);
        return
        [
            .. objects.Where(o => o.Node.ContainsKey("$ref")).Select(o => Failure(document, o.Node)).OfType<Diagnostic>(),
            .. objects.Where(o => o.Part is DocumentPart.Document or DocumentPart.Operation)
                .SelectMany(o => UnknownSchemes(document, o.Node)),
        ];
    }

    private static Diagnostic? Failure(OpenApiDocument document, JObject reference)
    {
        try
        {
            document.References.Target(reference);
            return null;
        }
        catch (SpecException e)
        {
            return e.Diagnostic;
        }
    }

    private static IEnumerable<Diagnostic> UnknownSchemes(OpenApiDocument document, JObject node)
    {
        try
        {
            return [.. Unknown(document, node)];
        }
        catch (SpecException e)
        {
            return [e.Diagnostic];
        }
    }

    private static IEnumerable<Diagnostic> Unknown(OpenApiDocument document, JObject node)
    {
        var source = document.Source;
        var schemes = source.ObjectAt(source.ObjectAt(document.Root, "components"), "securitySchemes");
        return source.ArrayAt(node, "security").OfType<JObject>().SelectMany(requirement => requirement.Properties())
            .Where(scheme => !schemes.ContainsKey(scheme.Name))
            .Select(scheme => source.At(
                scheme.Value, SpecCode.DanglingReference,
                $"'#/components/securitySchemes/{scheme.Name}' does not exist in this document. Correct the name."));
    }
}

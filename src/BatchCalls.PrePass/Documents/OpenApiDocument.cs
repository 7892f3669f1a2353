using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>A document that is known to be OpenAPI 3.0 or 3.1, and to have paths.</summary>
public sealed class OpenApiDocument
{
    private OpenApiDocument(SpecDocument source) => (Source, References) = (source, new References(source));

    public SpecDocument Source { get; }

    public References References { get; }

    public JObject Root => Source.Root;

    public bool IsVersion30 => Root["openapi"]!.ToString().StartsWith("3.0", StringComparison.Ordinal);

    /// <exception cref="SpecException">It is something else, or another version.</exception>
    public static OpenApiDocument From(SpecDocument source)
    {
        var root = source.Root;
        if (root["swagger"] is { } swagger)
        {
            throw source.Error(
                swagger, SpecCode.UnsupportedVersion,
                $"Swagger {swagger} is not supported. Convert the document to OpenAPI 3.0 or 3.1 first.");
        }

        if (root["openapi"] is not { } version)
        {
            throw new SpecException(new Diagnostic(
                source.File, null, SpecCode.NotOpenApi,
                "This is no OpenAPI document: it has no 'openapi' version. Check which file was downloaded."));
        }

        var text = version.Type == JTokenType.String ? version.Value<string>()! : version.ToString();
        if (text is not ("3.0" or "3.1") && !text.StartsWith("3.0.", StringComparison.Ordinal)
            && !text.StartsWith("3.1.", StringComparison.Ordinal))
        {
            throw source.Error(
                version, SpecCode.UnsupportedVersion,
                $"OpenAPI version '{text}' is not supported. Supported are 3.0.x and 3.1.x.");
        }

        if (root["paths"] is not JObject)
        {
            throw source.Error(
                root["paths"] ?? root, SpecCode.NotOpenApi,
                "The document has no paths. If it should have, the file is truncated: download it again.");
        }

        return new OpenApiDocument(source);
    }
}

using System.Text;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests;

/// <summary>Small documents, and what becomes of them.</summary>
internal static class Spec
{
    public const string Head31 = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";
    public const string Head30 = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    public static SpecDocument Parse(string text, string file = "doc.yaml") => SpecDocument.Parse(file, Encoding.UTF8.GetBytes(text));

    public static LoweredDocument Lower(string text, string? overlay = null)
    {
        var warnings = new Warnings();
        var document = Parse(text);
        if (overlay is not null)
        {
            document = Overlay.From(Parse(overlay, "overlay.yaml")).ApplyTo(document, warnings);
        }

        var lowered = new DocumentLowering(OpenApiDocument.From(document), "acme", warnings).Lower();
        return new LoweredDocument(lowered, [.. warnings.Found.Select(warning => warning.Format("warning"))]);
    }

    /// <param name="schemas">YAML at the margin, one schema per key.</param>
    public static LoweredDocument LowerSchemas(string schemas, string head = Head31) =>
        Lower(head + "paths: {}\ncomponents:\n  schemas:\n" + Indent(schemas, 4));

    /// <param name="schema">In YAML's flow style; it becomes the property p of the model M, beside the models A and B and the enum E.</param>
    public static LoweredDocument LowerProperty(string schema, bool isRequired = true, string head = Head31) => LowerSchemas(
        $$$$"""
        M: {type: object, required: [{{{{(isRequired ? "p" : string.Empty)}}}}], properties: {p: {{{{schema}}}} }}
        A: {type: object, properties: {a: {type: string}}}
        B: {type: object, properties: {b: {type: string}}}
        E: {type: string, enum: [x, y]}
        Strings: {type: array, items: {type: string}}
        """,
        head);

    /// <param name="operation">YAML at the margin: what stands below <c>get</c> of <c>/things/{id}</c>.</param>
    public static LoweredDocument LowerOperation(string operation) =>
        Lower(Head31 + "paths:\n  /things:\n    get:\n" + Indent(operation, 6));

    public static string Indent(string text, int spaces) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => new string(' ', spaces) + line)) + "\n";

    public static string ErrorOf(Action action) => action.Should().Throw<SpecException>().Which.Message;
}

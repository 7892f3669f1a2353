using BatchCalls.Specs.Lint;

namespace BatchCalls.Specs.Tests.Lint;

/// <summary>Checks the examples of one schema, the component S, in a document with a few more.</summary>
internal static class SchemaExamples
{
    /// <param name="schema">In YAML's flow style. E is an enum of x and y, O an object with o, T contains itself.</param>
    /// <returns>What breaks the schema; pointers begin in S.</returns>
    public static IEnumerable<string> Find(string schema, string head = Spec.Head31) =>
        ExampleCheck.Find(OpenApiDocument.From(Spec.Parse(
            $$$$"""
            {{{{head}}}}paths: {}
            components:
              schemas:
                S: {{{{schema}}}}
                E: {type: string, enum: [x, y]}
                O: {properties: {o: {}}}
                T:
                  required: [v]
                  properties: {v: {type: integer}, next: {anyOf: [{$ref: '#/components/schemas/T'}, {type: 'null'}]}}
                LoopA: {anyOf: [{$ref: '#/components/schemas/LoopB'}]}
                LoopB: {anyOf: [{$ref: '#/components/schemas/LoopA'}]}
                a b/c~d: {type: integer}
                Never: false
                D: {$defs: {id: {type: integer}}}
            """))).Select(Text);

    private static string Text(Discrepancy found) =>
        $"{found.Line}: {found.Reason}".Replace("/components/schemas/S", string.Empty, StringComparison.Ordinal);
}

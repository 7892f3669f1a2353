namespace BatchCalls.Specs.Tests.Lint;

/// <summary>A schema that isn't one is reported at the example that needs it.</summary>
internal sealed class BrokenSchemaTests
{
    [TestCase("type: strng", "#/type is the string 'strng', not a JSON type")]
    [TestCase("type: [string, 1]", "#/type/1 is the number 1, not a JSON type")]
    [TestCase("type: []", "#/type is an array, not a JSON type")]
    [TestCase("enum: []", "#/enum is an array, not a list of values")]
    [TestCase("minimum: x", "#/minimum is the string 'x', not a number")]
    [TestCase("multipleOf: 0", "#/multipleOf is the number 0, not a number above 0")]
    [TestCase("minLength: -1", "#/minLength is the number -1, not a count")]
    [TestCase("maxItems: 1.5", "#/maxItems is the number 1.5, not a count")]
    [TestCase("contains: {}, minContains: x", "#/minContains is the string 'x', not a count")]
    [TestCase("required: true", "#/required is true, not a list of names")]
    [TestCase("dependentRequired: {a: [1]}", "#/dependentRequired/a/0 is the number 1, not a string")]
    [TestCase("uniqueItems: 'yes'", "#/uniqueItems is the string 'yes', not true or false")]
    [TestCase("format: 5", "#/format is the number 5, not a string")]
    [TestCase("pattern: 5", "#/pattern is the number 5, not a string")]
    [TestCase(
        "pattern: '('", "#/pattern is '(', not a regular expression that .NET reads (InsufficientClosingParentheses)")]
    [TestCase("additionalProperties: 5", "#/additionalProperties is the number 5, not a schema")]
    [TestCase("oneOf: []", "#/oneOf is an array, not a list of schemas")]
    [TestCase("not: {type: strng}", "#/not/type is the string 'strng', not a JSON type")]
    public void What_is_wrong_with_it_and_where_is_reported(string keyword, string expected) =>
        SchemaExamples.Find($"{{{keyword}, example: {{}}}}").Should().Equal(
            $"/example schema: can't be checked, since its schema is broken: {expected}");

    [Test]
    public void Its_neighbours_are_checked() => SchemaExamples.Find(
        """
        {properties: {a: {type: strng, example: 1}, b: {type: string, example: 1}, c: {items: {pattern: '('}, examples: [1, [1]]}}}
        """).Should().Equal(
        "/properties/a/example schema: can't be checked, since its schema is broken: "
        + "#/properties/a/type is the string 'strng', not a JSON type",
        "/properties/b/example type: must be string",
        "/properties/c/examples/0 schema: can't be checked, since its schema is broken: #/properties/c/items/pattern is "
        + "'(', not a regular expression that .NET reads (InsufficientClosingParentheses)",
        "/properties/c/examples/1 schema: can't be checked, since its schema is broken: #/properties/c/items/pattern is "
        + "'(', not a regular expression that .NET reads (InsufficientClosingParentheses)");

    [Test]
    public void Behind_a_reference_it_matters_only_to_a_value_that_gets_there() => SchemaExamples.Find(
        """
        {properties: {next: {$ref: '#/components/schemas/LoopA'}, v: {type: integer}}, examples: [{v: x}, {v: x, next: 1}]}
        """).Should().Equal(
        "/examples/0/v type: must be integer",
        "/examples/1 schema: can't be checked, since its schema is broken: "
        + "#/components/schemas/LoopA contains itself without end");
}

namespace BatchCalls.Specs.Tests.Lint;

/// <summary>Numbers are compared digit for digit, whatever their size and spelling.</summary>
internal sealed class ExampleNumberTests
{
    [TestCase("{type: number, examples: [1e400, 1e-400, 123456789012345678901234567890]}")]
    [TestCase("{type: integer, examples: [1e400, 1.0, 1e2, 12345678901234567890.0]}")]
    [TestCase("{maximum: 12345678901234567889, examples: [12345678901234567889, -1e400]}")]
    [TestCase("{multipleOf: 0.01, examples: [1.13, 1e400, 0, -0.01]}")]
    [TestCase("{multipleOf: 3, example: 30000000000000000000000}")]
    [TestCase("{enum: [1, 1e400], examples: [1.0, 10e399]}")]
    [TestCase("{const: {a: [1], b: 2}, example: {b: 2.0, a: [1.00]}}")]
    [TestCase("{uniqueItems: true, example: [1e400, 1e401, 12345678901234567890, 12345678901234567891]}")]
    public void A_number_is_what_it_is_worth(string schema) => SchemaExamples.Find(schema).Should().BeEmpty();

    [TestCase("{type: string, example: 1e400}", "type: must be string")]
    [TestCase("{type: integer, example: 1e-400}", "type: must be integer")]
    [TestCase("{maximum: 12345678901234567889, example: 12345678901234567890}", "maximum: must be <= 12345678901234567889")]
    [TestCase("{minimum: 1e400, example: 1e399}", "minimum: must be >= 1e400")]
    [TestCase("{exclusiveMaximum: 0.3, example: 0.30}", "exclusiveMaximum: must be < 0.3")]
    [TestCase("{multipleOf: 0.01, example: 0.0100000000001}", "multipleOf: must be multiple of 0.01")]
    [TestCase("{multipleOf: 3, example: 30000000000000000000001}", "multipleOf: must be multiple of 3")]
    [TestCase("{const: 12345678901234567890, example: 12345678901234567891}", "const: must be 12345678901234567890")]
    [TestCase("{uniqueItems: true, example: [2, 1, 1.0]}", "uniqueItems: must not have equal items, and those at 1 and 2 are")]
    public void A_number_beyond_what_the_schema_says_is_reported(string schema, string expected) =>
        SchemaExamples.Find(schema).Should().Equal("/example " + expected);
}

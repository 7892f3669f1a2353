using BatchCalls.Specs.Lint;

namespace BatchCalls.Specs.Tests.Lint;

/// <summary>Patterns are ECMAScript's, which .NET spells otherwise or reads otherwise.</summary>
internal sealed class ExamplePatternTests
{
    private const string Slow = "^(a+)+$";

    [TestCase("^a$", "a\n", false)]
    [TestCase("^[$.]$", "$", true)]
    [TestCase(@"^\$\.$", "$.", true)]
    [TestCase(@"^\d\w$", "1a", true)]
    [TestCase(@"^\d$", "\u0663", false)]
    [TestCase(@"^\w$", "ä", false)]
    [TestCase(@"^\D\W$", "\u0663ä", true)]
    [TestCase(@"^\s[\s]$", "\u00a0\ufeff", true)]
    [TestCase(@"^\S$", "\u00a0", false)]
    [TestCase(@"^\p{L}+$", "aä", true)]
    [TestCase(@"^\p{L}+$", "a1", false)]
    [TestCase("(?<=a)b", "ab", true)]
    [TestCase("(?<!a)b", "ab", false)]
    [TestCase(@"^(?<first>a)\k<first>$", "aa", true)]
    [TestCase("^.$", "\r", false)]
    [TestCase("^.$", "😀", true)]
    [TestCase("^[^a]$", "😀", true)]
    [TestCase(@"^\S\D\W$", "😀😀😀", true)]
    [TestCase("^😀+$", "😀😀", true)]
    [TestCase(@"^\u{1F600}{2}$", "😀😀", true)]
    [TestCase(@"^[\u{41}-\u{43}]$", "B", true)]
    [TestCase("^[a-z-[aeiou]$", "[", true)]
    [TestCase(@"^\Z$", "Z", true)]
    [TestCase(@"^\-\/\_$", "-/_", true)]
    public void A_pattern_means_what_it_means_in_ECMAScript(string pattern, string value, bool matches) =>
        new SchemaPattern(pattern).IsMatch(value).Should().Be(matches);

    [TestCase("(", "InsufficientClosingParentheses")]
    [TestCase(@"^\p{Script=Greek}$", "InvalidUnicodePropertyEscape")]
    [TestCase("^[😀]$", "InsufficientOrInvalidHexDigits")]
    public void A_pattern_that_NET_has_no_form_for_is_a_broken_schema(string pattern, string error) =>
        SchemaExamples.Find($"{{pattern: '{pattern}', example: a}}").Should().Equal(
            $"/example schema: can't be checked, since its schema is broken: #/pattern is '{pattern}', "
            + $"not a regular expression that .NET reads ({error})");

    [Test]
    public void A_pattern_of_names_that_is_broken_is_named() =>
        SchemaExamples.Find("{patternProperties: {'(': {}}, example: {}}").Should().Equal(
            "/example schema: can't be checked, since its schema is broken: #/patternProperties/( is '(', "
            + "not a regular expression that .NET reads (InsufficientClosingParentheses)");

    [Test]
    public void A_pattern_that_takes_years_is_given_up_once_and_hides_nothing()
    {
        var endless = new string('a', 40) + "!";
        var document = Spec.Parse(Spec.Head31 +
            $$$$"""
            paths: {}
            components:
              schemas:
                A: {pattern: '{{{{Slow}}}}', example: {{{{endless}}}} }
                B: {patternProperties: {'{{{{Slow}}}}': {type: string}}, example: { {{{{endless}}}}: a } }
                C: {type: string, example: 1}
            """);

        var found = ExampleCheck.Find(OpenApiDocument.From(document)).Select(found => $"{found.Line}: {found.Reason}");

        const string Reason = $"can't be checked, since its schema is broken: its pattern {Slow} takes longer than 1000 ms";
        found.Should().Equal(
            $"/components/schemas/A/example schema: {Reason}", $"/components/schemas/B/example schema: {Reason}",
            "/components/schemas/C/example type: must be string");
    }
}

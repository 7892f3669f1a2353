namespace BatchCalls.Specs.Tests.Lint;

/// <summary>Each format that is asserted, by a value on either side of its border.</summary>
internal sealed class ExampleFormatTests
{
    [TestCase("date", "2024-02-29", "2026-02-29")]
    [TestCase("time", "10:00:00.5+05:30", "10:00:00")]
    [TestCase("time", "22:59:60-01:00", "10:00:60Z")]
    [TestCase("date-time", "2026-03-05t10:00:00z", "2026-03-05T10:00:00")]
    [TestCase("duration", "P1Y2M3DT4H5M6S", "P1DT")]
    [TestCase("uri", "https://user@a.example:80/x?y=1#z", "/x")]
    [TestCase("uri", "urn:isbn:1", "https://a b")]
    [TestCase("uri", "http://[::1]/", "http://a/%zz")]
    [TestCase("uri-reference", "../a?b#c", "a b")]
    [TestCase("uri-template", "/a/{b}{?c,d*}", "/a/{}")]
    [TestCase("url", "https://a.example/x", "a.example")]
    [TestCase("email", "a.b+c@d.example", "a..b@c.example")]
    [TestCase("email", "a@b.example", "a@b")]
    [TestCase("hostname", "a-b.example", "a_b.example")]
    [TestCase("ipv4", "1.2.3.4", "1.2.3")]
    [TestCase("ipv4", "0.0.0.0", "01.2.3.4")]
    [TestCase("ipv6", "::ffff:1.2.3.4", "fe80::1%eth0")]
    [TestCase("regex", "^(?<=a)b$", "(")]
    [TestCase("uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000")]
    [TestCase("json-pointer", "/a~1b/0", "a")]
    [TestCase("relative-json-pointer", "1/a~0", "01")]
    [TestCase("byte", "YWI=", "YW I=")]
    public void A_format_of_text_is_asserted(string format, string valid, string invalid) =>
        SchemaExamples.Find($"{{format: {format}, examples: ['{valid}', '{invalid}', 5]}}").Should().Equal(
            $"/examples/1 format: must match format \"{format}\"");

    [TestCase("int32", "-2147483648", "2147483648")]
    [TestCase("int32", "1.0", "1.5")]
    [TestCase("int64", "9223372036854775807", "9223372036854775808")]
    public void A_format_of_numbers_is_asserted(string format, string valid, string invalid) =>
        SchemaExamples.Find($"{{format: {format}, examples: [{valid}, {invalid}, text]}}").Should().Equal(
            $"/examples/1 format: must match format \"{format}\"");

    [TestCase("float")]
    [TestCase("double")]
    [TestCase("password")]
    [TestCase("binary")]
    [TestCase("unix-time")]
    public void Any_other_format_only_describes(string format) =>
        SchemaExamples.Find($"{{format: {format}, examples: [1.5, 1e400, ' ']}}").Should().BeEmpty();
}

using System.Text;
using BatchCalls.Generated.Tests.Policy;
using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Payloads;

[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class EncodingTests(Wire wire)
{
    private byte[] Page => Encoding.UTF8.GetBytes(wire.Page(wire.Row("Zoë")));

    [TestCase("gzip")]
    [TestCase("x-gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    public async Task A_compressed_body_is_unpacked(string encoding) => await ShouldBeRead(encoding, Compression.Pack(encoding, Page));

    [Test]
    public async Task A_body_compressed_twice_is_unpacked_twice() =>
        await ShouldBeRead("deflate, gzip", Compression.Pack("gzip", Compression.Pack("deflate", Page)));

    [Test]
    public async Task A_body_in_more_encodings_than_anyone_uses_is_refused_unread([Values(5, 20_000)] int encodings) =>
        (await wire.ReadAsync(new Answer(Page) { ContentEncoding = string.Join(',', Enumerable.Repeat("br", encodings)) }))
            .Failure.Should().BeOfType<ContractViolationException>().Which.Message.Should().Contain("more than 4 content encodings");

    [TestCase("application/json; charset=iso-8859-1")]
    [TestCase("application/json; charset=iso-8859-1;")]
    [TestCase("application/json; charset=\"iso-8859-1\"; ")]
    [TestCase("application/json;Charset = ISO-8859-1;")]
    public async Task A_body_is_read_in_the_charset_that_it_declares(string contentType)
    {
        var outcome = await wire.ReadAsync(new Answer(Encoding.Latin1.GetBytes(wire.Page(wire.Row("Zoë")))) { ContentType = contentType });

        outcome.Rows.Select(row => DtoProperty.Of(row, "id")).Should().Equal("Zoë");
    }

    [Test]
    public async Task What_the_handler_has_unpacked_already_is_read() => await ShouldBeRead(null, Page);

    [Test]
    public async Task Gzip_in_UTF_16_with_a_byte_order_mark_is_read() => await ShouldBeRead("gzip", Compression.Pack(
        "gzip",
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(wire.Page(wire.Row("Zoë")))]));

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    public async Task A_damaged_compressed_body_is_a_violation(string encoding) =>
        (await wire.ReadAsync(new Answer([0xFF, .. Page]) { ContentEncoding = encoding }))
            .Failure.Should().BeOfType<ContractViolationException>().Which.Message.Should().Contain("its compressed body is damaged");

    [TestCase("x-klingon")]
    [TestCase("utf-7")]
    public async Task An_error_in_an_unknown_charset_leaves_the_status_to_tell(string charset) =>
        (await wire.ReadAsync(new Answer(Page) { Status = 502, ContentType = $"text/html; charset={charset}" }))
            .Failure.Should().BeAssignableTo<ApiException>().Which.Message.Should().Contain("HTTP 502").And.Contain("charset");

    private async Task ShouldBeRead(string? encoding, byte[] body)
    {
        var outcome = await wire.ReadAsync(new Answer(body) { ContentEncoding = encoding });

        outcome.Rows.Select(row => DtoProperty.Of(row, "id")).Should().Equal("Zoë");
    }
}

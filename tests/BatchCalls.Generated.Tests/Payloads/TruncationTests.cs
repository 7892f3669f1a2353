using System.Text;
using BatchCalls.Generated.Tests.Providers;
using BatchCalls.Generated.Tests.Stub;

namespace BatchCalls.Generated.Tests.Payloads;

[TestFixtureSource(typeof(Wire), nameof(Wire.All))]
internal sealed class TruncationTests(Wire wire)
{
    private string Page => wire.Page(wire.Row("a", "\"mood\":[1.5,\"é\\u00e9\",null]"), wire.Row("b"));

    [Test]
    public async Task A_page_cut_anywhere_is_a_violation_and_nothing_of_it_is_delivered()
    {
        var whole = Encoding.UTF8.GetBytes(Page);
        for (var length = 0; length < whole.Length; length++)
        {
            await ShouldBeRefused(new Answer(whole[..length]), length);
        }
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    public async Task A_compressed_page_cut_anywhere_delivers_all_or_nothing(string encoding)
    {
        var whole = Compression.Pack(encoding, Encoding.UTF8.GetBytes(Page));
        for (var length = 0; length < whole.Length; length++)
        {
            var outcome = await wire.ReadAsync(new Answer(whole[..length]) { ContentEncoding = encoding });

            // Behind the last byte of JSON there is a checksum alone.
            (outcome.Failure is ContractViolationException && outcome.Page is null || outcome.Rows.Count == 2)
                .Should().BeTrue($"{length} bytes of {whole.Length} came");
        }
    }

    [Test]
    public async Task A_cut_page_is_said_to_end_in_the_middle() =>
        (await wire.ReadAsync(Page[..^1])).Message.Should().Contain("it sent a JSON object; its JSON ends in the middle, at line ");

    private async Task ShouldBeRefused(Answer answer, int length)
    {
        var outcome = await wire.ReadAsync(answer);

        outcome.Failure.Should().BeOfType<ContractViolationException>($"{length} bytes came");
        outcome.Page.Should().BeNull();
    }
}

using System.IO.Compression;
using System.Text;
using BatchCalls.Specs.Pull;

namespace BatchCalls.Specs.Tests.Pull;

internal sealed class DownloadTests
{
    [Test]
    public void The_document_is_taken_from_where_the_provider_publishes_it()
    {
        using var site = new StubSite(StubSite.Ok(PullWorkspace.Document));
        using var specs = new PullWorkspace(site.Address);

        specs.Pull("acme").Should().Be(new CommandRun(
            0, $"acme: specs/acme.openapi.yaml replaced, from {site.Address}\n", string.Empty));

        specs.Stored.Should().Be(PullWorkspace.Document);
    }

    [TestCase(503)]
    [TestCase(429)]
    public void What_may_pass_is_tried_again(int status)
    {
        using var site = new StubSite(StubSite.Status(status), StubSite.Cut(), StubSite.Ok(PullWorkspace.Document));
        using var specs = new PullWorkspace(site.Address);

        specs.Pull("acme").Code.Should().Be(0);

        site.Requests.Should().HaveCount(3);
    }

    [TestCase(404, 1)]
    [TestCase(503, 3)]
    public void An_answer_that_stays_an_error_is_told_by_its_status(int status, int requests)
    {
        using var site = new StubSite(StubSite.Status(status));
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(specs, site.Address, $"SPEC090: The answer is {status}. Check the address, or try again later.");

        site.Requests.Should().HaveCount(requests);
    }

    [Test]
    public void A_body_that_is_cut_is_no_document()
    {
        using var site = new StubSite(StubSite.Cut());
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(specs, site.Address, "SPEC090: The connection failed 3 times: *. Try again later.");
    }

    [Test]
    public void A_body_that_never_ends_is_given_up()
    {
        using var site = new StubSite(StubSite.Stalled());
        using var specs = new PullWorkspace(site.Address)
        {
            Limits = new DownloadLimits(TimeSpan.FromMilliseconds(100), 100_000, TimeSpan.Zero),
        };

        AssertRefused(specs, site.Address, "SPEC090: No whole answer within 0.1 s, 3 times. Try again later.");
    }

    [Test]
    public void A_body_beyond_the_limit_is_read_no_further_and_not_asked_for_again()
    {
        using var site = new StubSite(StubSite.Ok(new string(' ', 100_001)));
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(
            specs, site.Address, "SPEC011: The answer is larger than 100000 bytes. No OpenAPI document is: check the address.");

        site.Requests.Should().HaveCount(1);
    }

    [Test]
    public void The_limit_counts_what_was_compressed()
    {
        using var site = new StubSite(StubSite.Ok(Gzip(new string(' ', 100_001)), "Content-Encoding: gzip\r\n"));
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(specs, site.Address, "SPEC011: *");
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    public void A_body_that_is_not_compressed_as_it_says_is_no_document(string compression)
    {
        using var site = new StubSite(StubSite.Ok("{\"openapi\": \"3.1.0\"}"u8.ToArray(), $"Content-Encoding: {compression}\r\n"));
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(specs, site.Address, "SPEC090: The connection failed 3 times: *");
    }

    [Test]
    public void A_compressed_body_is_stored_as_it_was()
    {
        using var site = new StubSite(StubSite.Ok(Gzip(PullWorkspace.Document), "Content-Encoding: gzip\r\n"));
        using var specs = new PullWorkspace(site.Address);

        specs.Pull("acme").Code.Should().Be(0);

        specs.Stored.Should().Be(PullWorkspace.Document);
    }

    [Test]
    public void A_redirect_on_the_same_host_is_followed()
    {
        using var site = new StubSite(StubSite.Status(302, "Location: /v2.json\r\n"), StubSite.Ok(PullWorkspace.Document));
        using var specs = new PullWorkspace(site.Address);

        specs.Pull("acme").Code.Should().Be(0);

        site.Requests.Should().Equal("GET /openapi.json HTTP/1.1", "GET /v2.json HTTP/1.1");
    }

    [TestCase("https://example.test/v2.json?key=secret", "https://example.test/v2.json?…")]
    [TestCase("http://localhost:1/v2.json", "http://localhost:1/v2.json")]
    public void A_redirect_to_another_host_is_told_and_not_followed(string location, string shown)
    {
        using var site = new StubSite(StubSite.Status(301, $"Location: {location}\r\n"));
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(
            specs, site.Address,
            $"SPEC092: Redirects to {shown}, which is not followed. If that is the right place, name it with '--from'.");
    }

    [Test]
    public void Redirects_without_end_are_given_up()
    {
        using var site = new StubSite(StubSite.Status(302, "Location: /openapi.json\r\n"));
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(specs, site.Address, "SPEC090: More than 5 redirects. Check the address.");
    }

    [TestCase("<!doctype html><title>Sign in</title>", "SPEC008")]
    [TestCase("{\"error\":{\"code\":\"not_found\"}}", "SPEC009")]
    [TestCase("{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":", "SPEC004")]
    [TestCase("", "SPEC003")]
    public void An_answer_that_is_no_document_is_told_in_one_line(string body, string code)
    {
        using var site = new StubSite(StubSite.Ok(body));
        using var specs = new PullWorkspace(site.Address);

        AssertRefused(specs, site.Address, $"{code}: *");
    }

    [Test]
    public void A_cancelled_pull_ends_with_130_and_leaves_the_folder_intact()
    {
        using var site = new StubSite(StubSite.Stalled());
        using var specs = new PullWorkspace(site.Address);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var before = specs.Everything;

        specs.Pull(cancelled.Token, "acme").Should().Be(new CommandRun(130, string.Empty, "Cancelled: acme is unchanged.\n"));

        specs.Everything.Should().Be(before);
    }

    [TestCase("http://user:secret@example.test/a.json?key=secret", "http://example.test/a.json?…")]
    [TestCase("ftp://user:secret@example.test/a.json?key=secret", "ftp://example.test/…")]
    [TestCase("sftp://user:secret@example.test?key=secret", "sftp://example.test/…")]
    [TestCase("https:/user:secret@example.test?key=secret", "pull")]
    [TestCase("https://user:secret@/?key=secret", "pull")]
    public void An_address_without_https_is_refused_and_its_secrets_not_shown(string address, string shown)
    {
        using var specs = new PullWorkspace(address);

        specs.Pull("acme").Error.Should().Be(
            $"{shown}: error SPEC091: This is no https address, which is all that documents are downloaded "
            + "from. Use one, or name a file.\n");
    }

    private static void AssertRefused(PullWorkspace specs, string address, string expected)
    {
        var before = specs.Everything;

        var run = specs.Pull("acme");

        (run.Code, run.Output).Should().Be((2, string.Empty));
        run.Error.Should().Match($"{address}*: error {expected}\n").And.NotMatch("*\n*\n");
        specs.Everything.Should().Be(before);
    }

    private static byte[] Gzip(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}

using System.Text;
using BatchCalls.Specs.Sources;

namespace BatchCalls.Specs.Tests.Pull;

internal sealed class PullTests
{
    private PullWorkspace _specs = null!;

    [SetUp]
    public void Create() => _specs = new PullWorkspace();

    [TearDown]
    public void Delete() => _specs.Dispose();

    [Test]
    public void A_document_without_other_operations_is_kept_byte_for_byte()
    {
        var published = "\uFEFF" + PullWorkspace.Document.ReplaceLineEndings("\r\n");

        _specs.PullText(published).Code.Should().Be(0);

        _specs.StoredBytes.Should().Equal(Encoding.UTF8.GetBytes(published));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void The_document_of_a_page_is_kept_character_for_character(string lineEnd)
    {
        var document = (PullWorkspace.Document + "x-text: |\n  ```json\n  {}\n  ```\n").ReplaceLineEndings(lineEnd);

        var page = "\uFEFF# Page\n\n````yaml /openapi.json get /a\n".ReplaceLineEndings(lineEnd) + $"{document}````{lineEnd}More.";
        _specs.PullText(page).Code.Should().Be(0);

        _specs.Stored.Should().Be(document);
        _specs.Entry.Value<string>("from").Should().Be("the document on the page published.txt");
    }

    [Test]
    public void Other_blocks_of_a_page_are_passed_over()
    {
        _specs.PullText($"# Page\n```yaml\nkey: value\n```\n```yaml\n{PullWorkspace.Document}```\n").Code.Should().Be(0);

        _specs.Stored.Should().Be(PullWorkspace.Document);
    }

    [Test]
    public void A_block_that_only_speaks_of_a_document_is_passed_over()
    {
        const string Settings = "```json\n{\"api\": {\n  \"openapi\": \"openapi.json\"}}\n```\n```yaml\nopenapi: 3.1.0\n```\n";

        _specs.PullText($"# Page\n{Settings}```yaml\n{PullWorkspace.Document}```\n").Code.Should().Be(0);

        _specs.Stored.Should().Be(PullWorkspace.Document);
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void A_page_may_begin_with_settings_of_its_site(string lineEnd)
    {
        var page = $"---\ntitle: List\nopenapi: get /a\n---\n\n# Page\n```yaml\n{PullWorkspace.Document}```\n\n---\nMore.\n";

        _specs.PullText(page.ReplaceLineEndings(lineEnd)).Code.Should().Be(0);

        _specs.Stored.Should().Be(PullWorkspace.Document.ReplaceLineEndings(lineEnd));
    }

    [Test]
    public void A_page_that_begins_with_a_rule_is_one_too()
    {
        _specs.PullText($"---\n```yaml\n{PullWorkspace.Document}```\n---\nMore.\n").Code.Should().Be(0);

        _specs.Stored.Should().Be(PullWorkspace.Document);
    }

    [Test]
    public void A_document_may_begin_as_yaml_documents_do()
    {
        var published = $"---\n{PullWorkspace.Document}x-text: |\n  ```yaml\n  openapi: 3.1.0\n  ```\n";

        _specs.PullText(published).Code.Should().Be(0);

        _specs.Stored.Should().Be(published);
    }

    [TestCase("# Page\n```yaml\nkey: value\n```\n", 0)]
    [TestCase("# Page\n```yaml\n" + PullWorkspace.Document + "```\n```yml\n" + PullWorkspace.Document + "```\n", 2)]
    public void A_page_shows_one_document(string page, int shown) =>
        _specs.PullText(page).Error.Should().Be(
            $"published.txt: error SPEC093: This page shows {shown} OpenAPI documents in fenced blocks. Expected one: get the "
            + "document itself.\n");

    [Test]
    public void Where_nothing_changed_no_file_is_touched()
    {
        _specs.PullText(PullWorkspace.Document);
        var before = _specs.Everything;

        _specs.PullText(PullWorkspace.Document).Should().Be(new CommandRun(0, "acme: unchanged\n", string.Empty));

        _specs.Everything.Should().Be(before);
    }

    [Test]
    public void A_document_that_was_replaced_by_hand_is_entered_in_the_sources()
    {
        _specs.Write("specs/acme.openapi.yaml", PullWorkspace.Document);

        _specs.PullText(PullWorkspace.Document).Code.Should().Be(0);

        _specs.Entry.Value<string>("sha256").Should().Be(Spec.Parse(PullWorkspace.Document).Hash);
    }

    [Test]
    public void A_document_that_was_changed_by_hand_is_replaced_by_what_is_published()
    {
        _specs.Write("specs/acme.openapi.yaml", PullWorkspace.OldDocument + "# by hand\n");

        _specs.PullText(PullWorkspace.OldDocument).Output.Should().Contain("replaced");

        _specs.Stored.Should().Be(PullWorkspace.OldDocument);
    }

    [Test]
    public void A_table_that_was_not_written_is_written_also_where_nothing_changed()
    {
        _specs.PullText(PullWorkspace.OldDocument).Output.Should().Be("acme: unchanged\n");

        _specs.Read("specs/README.md").Should().Contain("| `acme.openapi.yaml` | somewhere | 2020-01-01 |");
    }

    [Test]
    public void A_provider_is_entered_before_the_next_one_is_asked()
    {
        var entered = string.Empty;
        PullWorkspace? specs = null;
        using var site = new StubSite(StubSite.Ok(PullWorkspace.Document), (_, _) =>
        {
            entered = specs!.Entry.Value<string>("sha256");
            throw new IOException();
        });
        using (specs = new PullWorkspace(site.Address, "acme", "slow"))
        {
            specs.Pull("--all").Code.Should().Be(2);
        }

        entered.Should().Be(Spec.Parse(PullWorkspace.Document).Hash);
    }

    [TestCase("\"sha256\": \"", "\"sha256\": \"X", "Expected 64 hex digits in lower case, found the string 'X*'. Correct it.")]
    [TestCase("\"document\": \"slow.", "\"document\": \"../slow.", "Expected the name of a file in this folder, found *")]
    [TestCase("\"document\": \"slow.", "\"document\": \"acme.", "'acme.openapi.yaml' is already the document of acme. *")]
    [TestCase("\"url\"", "\"uri\"", "'url' is missing. Add it.")]
    [TestCase("\"GET /a\"", "\"/a\"", "Expected an operation as 'GET /path', found the string '/a'. Correct it.")]
    [TestCase("\"GET /a\"", "", "'operations' is missing. List those that are used, as 'GET /path'.")]
    public void An_entry_that_is_broken_stops_all_before_anything_is_written(string old, string text, string message)
    {
        using var site = new StubSite(StubSite.Ok(PullWorkspace.Document));
        using var specs = new PullWorkspace(site.Address, "acme", "slow");
        var list = specs.Read("specs/sources.json");
        var second = list.IndexOf("\"slow\"", StringComparison.Ordinal);
        specs.Write("specs/sources.json", list[..second] + list[second..].Replace(old, text, StringComparison.Ordinal));
        var before = specs.Everything;

        var run = specs.Pull("--all");

        run.Error.Should().Match($"specs/sources.json(*): error SPEC019: #/slow*: {message}\n");
        specs.Everything.Should().Be(before);
    }

    [Test]
    public void Sources_say_what_was_taken_from_where_and_when()
    {
        _specs.PullText(PullWorkspace.Document);

        _specs.Entry.ToString(Newtonsoft.Json.Formatting.None).Should().Be(
            "{\"document\":\"acme.openapi.yaml\",\"url\":\"https://example.test/openapi.json\",\"operations\":[\"GET /a\"],"
            + "\"from\":\"published.txt\",\"retrieved\":\"2030-01-31\",\"extract\":false,"
            + $"\"sha256\":\"{Spec.Parse(PullWorkspace.Document).Hash}\",\"note\":\"kept\"}}");
    }

    [Test]
    public void The_readmes_table_is_written_from_the_sources()
    {
        _specs.PullText(PullWorkspace.Document);

        _specs.Read("specs/README.md").Should().Be(
            "# specs\n\n<!-- sources.json, as pull writes it: do not edit -->\n"
            + "| document | taken from | on | SHA-256 |\n|---|---|---|---|\n"
            + $"| `acme.openapi.yaml` | published.txt | 2030-01-31 | `{Spec.Parse(PullWorkspace.Document).Hash[..12]}…` |\n"
            + "<!-- end of sources.json -->\n\nMore.\n");
    }

    [Test]
    public void The_repositorys_table_is_the_one_of_its_sources()
    {
        var readme = File.ReadAllText(Repository.Specs("README.md"));

        SourcesTable.Replace(readme, SpecsFolder.Find(Repository.Specs(string.Empty)).Sources).Should().Be(readme);
    }

    [TestCase("truedy")]
    [TestCase("threetone")]
    public void The_repositorys_documents_are_those_of_its_sources(string provider)
    {
        var source = SpecsFolder.Find(Repository.Specs(string.Empty)).Select(provider).Single();

        SpecDocument.Load(Repository.Specs(source.Document)).Hash.Should().Be(source.Hash);
    }

    [Test]
    public void A_provider_that_fails_does_not_stop_the_others()
    {
        using var site = new StubSite(StubSite.Status(404), StubSite.Ok(PullWorkspace.Document));
        using var specs = new PullWorkspace(site.Address, "broken", "acme");

        var run = specs.Pull("--all");

        run.Code.Should().Be(2);
        run.Error.Should().Match($"{site.Address}: error SPEC090: *\n");
        specs.Stored.Should().Be(PullWorkspace.Document);
        specs.Entry.Value<string>("retrieved").Should().Be("2030-01-31");
    }

    [Test]
    public void A_failure_that_nobody_foresaw_does_not_stop_the_others()
    {
        using var site = new StubSite(StubSite.Ok(PullWorkspace.Document));
        using var specs = new PullWorkspace(site.Address, "first", "acme") { Clock = new ClockThatFailsOnce() };

        var run = specs.Pull("--all");

        run.Code.Should().Be(2);
        run.Error.Should().Be(
            "first: error: InvalidOperationException: No time. This is a mistake of the command; report it with the document.\n");
        specs.Entry.Value<string>("sha256").Should().Be(Spec.Parse(PullWorkspace.Document).Hash);
    }

    [Test]
    public void What_a_build_could_not_use_is_not_stored()
    {
        var before = _specs.Everything;
        var dangling = Spec.Head31 + "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/Gone'}}}}}\n";

        _specs.PullText(dangling).Error.Should().StartWith("published.txt(3,").And.Contain("error SPEC012: ");

        _specs.Everything.Should().Be(before);
    }

    [Test]
    public void A_page_that_is_no_UTF_8_is_not_guessed_at()
    {
        var file = _specs.Write("page.md", string.Empty);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes($"# Page\n```yaml\n{PullWorkspace.Document}# ä\n```\n"));

        _specs.Pull("acme", "--from", file).Error.Should().Be(
            "page.md: error SPEC005: The file isn't UTF-8 text. Save it as UTF-8.\n");
    }

    [Test]
    public void An_overlay_that_no_longer_fits_is_no_reason_to_keep_the_old_document()
    {
        _specs.Write("specs/acme.overlay.yaml", "overlay: 1.0.0\nactions: [{target: $.gone, remove: true}]");

        _specs.PullText(PullWorkspace.Document).Code.Should().Be(0);
    }

    [Test]
    public void A_file_that_is_not_there_is_told() =>
        _specs.Pull("acme", "--from", "nowhere.md").Error.Should().Be(
            "nowhere.md: error SPEC001: The file does not exist. Check the path.\n");

    [Test]
    public void An_unknown_provider_is_reported_with_the_known_ones() =>
        _specs.Pull("acne").Should().Be(new CommandRun(
            2, string.Empty,
            "'acne' is not a provider in sources.json. Use one of: acme.\nRun 'batchcalls-specs pull --help' for its usage.\n"));

    private sealed class ClockThatFailsOnce : TimeProvider
    {
        private bool _hasFailed;

        public override DateTimeOffset GetUtcNow()
        {
            if (!_hasFailed)
            {
                _hasFailed = true;
                throw new InvalidOperationException("No time.");
            }

            return DateTimeOffset.UnixEpoch;
        }
    }
}

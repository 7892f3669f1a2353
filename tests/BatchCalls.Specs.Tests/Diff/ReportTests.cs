using BatchCalls.Specs.Diff;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Tests.Diff;

internal sealed class ReportTests
{
    private static readonly Change Removed = new(
        "response-property-removed", Severity.Error, "/a", "string", null, "'a' may be null where it had a value.");

    private static readonly Change Hostile = new(
        "description-changed", Severity.Info, "/b|c", "x", "<script>`|\n[a](http://b) @me #1 \u001b[31m", "Read it.");

    [Test]
    public void Markdown_begins_with_the_verdict_and_folds_what_needs_no_look() =>
        MarkdownReport.Write(Report(Removed, new("parameter-added", Severity.Info, "/b", null, 5, "More."))).Should().Be(
            """
            **1 error, 0 warnings, 1 info** – Breaking: look at each error before taking the new document over.

            ### Errors

            | where | old | new | what this does to you |
            |---|---|---|---|
            | `response-property-removed`<br><code>/a</code> | <code>"string"</code> | – | 'a' may be null where it had a value. |

            <details>
            <summary>Infos (1)</summary>

            | where | old | new | what this does to you |
            |---|---|---|---|
            | `parameter-added`<br><code>/b</code> | – | <code>5</code> | More. |

            </details>

            """.ReplaceLineEndings("\n"));

    [Test]
    public void A_providers_text_draws_nothing_in_markdown()
    {
        var row = MarkdownReport.Write(Report(Hostile)).Split('\n').Single(line => line.Contains("/b", StringComparison.Ordinal));

        row.Should().NotContainAny("<script", "`|", "[a]", "@me", "http://").And.MatchRegex(@"^\|([^|]*\|){4}$");
    }

    [Test]
    public void A_providers_text_draws_nothing_in_html() =>
        HtmlReport.Write(Report(Hostile) with { OldFile = "<old>" }).Should()
            .NotContainAny("<script", "<old>").And.Contain("&lt;script&gt;");

    [Test]
    public void Html_loads_nothing_and_fits_a_telephone_and_the_dark()
    {
        var html = HtmlReport.Write(Report(Removed));

        html.Should().Contain("width=device-width").And.Contain("prefers-color-scheme: dark")
            .And.NotContainAny("src=", "href=", "@import", "url(");
    }

    [Test]
    public void A_providers_text_moves_no_cursor_of_a_terminal() =>
        TextReport.Write(Report(Hostile)).Should().NotContain("\u001b");

    [Test]
    public void Counts_are_at_the_end_of_a_text() =>
        TextReport.Write(Report(Removed, Removed, Hostile)).TrimEnd().Split('\n')[^1]
            .Should().StartWith("2 errors, 0 warnings, 1 info. Breaking:");

    [Test]
    public void Json_keeps_a_providers_text_as_it_is() =>
        JObject.Parse(JsonReport.Write(Report(Hostile)))["changes"]![0]!.Value<string>("new")
            .Should().Be(Hostile.New!.ToString());

    private static DiffReport Report(params Change[] changes) => new("old", "new", changes);
}

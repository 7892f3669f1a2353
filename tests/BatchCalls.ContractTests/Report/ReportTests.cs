using System.Text.Json;
using System.Text.RegularExpressions;
using BatchCalls.ContractTests.Documents;
using BatchCalls.ContractTests.Runs;
using BatchCalls.ContractTests.Server;
using BatchCalls.ContractTests.Sessions;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.ContractTests.Report;

/// <summary>The report's page, of a run that we make up: one response exercised well, one badly, the others not at all.</summary>
internal sealed partial class ReportTests
{
    private static readonly ExampleVerdict Examples = new([], ["/paths/x enum"], ["specs/x.yaml: drop the <line>"], []);

    private static readonly string Html = HtmlReport.Write(ContractReport.Of(
        [
            Record("A_page_is_read", passed: true, "200"),
            Record("A_<refusal>_is_told", passed: false, "401"),
        ],
        _ => Examples,
        new RunResult(Passed: 1, Failed: 1, Seed: 5, Stray: ["GET /elsewhere: no test was there for it"])));

    private static int Documented =>
        Services.All.SelectMany(service => service.Document.Operations).Sum(operation => operation.Responses.Count);

    [Test]
    public async Task The_page_shows_what_was_exercised_what_failed_and_what_was_left_out()
    {
        var page = Visible(await RenderAsync(Html));

        page.Should().Contain($"2 of {Documented} documented responses exercised").And.Contain("1 of 2 tests passed");
        page.Should().Contain("A page is read").And.Contain("A <refusal> is told").And.Contain("not exercised");
        page.Should().Contain("GET /batch-calls?limit=5").And.Contain("limit is odd").And.Contain("drop the <line>")
            .And.Contain("ShortPage $.data").And.Contain("GET /elsewhere").And.Contain("Seed 5");
    }

    [Test]
    public void The_page_needs_nothing_beside_it() =>
        Html.Should().NotContainAny("<script", "<link", "<img", "http://", "https://", "url(");

    [TestCase("light", 1)]
    [TestCase("dark", 0)]
    public async Task On_a_phone_nothing_is_cut_off_and_every_text_is_readable(string scheme, int preferred)
    {
        if (Browser.Find() is not { } browser)
        {
            Html.Should().Contain("width=device-width").And.Contain("prefers-color-scheme: dark").And.Contain("max-width: 40rem");
            await TestContext.Progress.WriteLineAsync(
                "No browser is installed: the report was checked as text, not as it is rendered.");
            return;
        }

        var page = await browser.RenderAsync(OnPhone(Html), $"--blink-settings=preferredColorScheme={preferred}");

        using var seen = JsonDocument.Parse(Measured().Match(page).Groups[1].Value);
        seen.RootElement.GetProperty("width").GetInt32().Should()
            .BeLessThanOrEqualTo(360, $"the page is for phones, in {scheme} too");
        seen.RootElement.GetProperty("isDark").GetBoolean().Should().Be(scheme == "dark");
        seen.RootElement.GetProperty("contrast").GetDouble().Should().BeGreaterThan(4.5, "WCAG asks so of text");
    }

    private static async Task<string> RenderAsync(string html)
    {
        if (Browser.Find() is { } browser)
        {
            return await browser.RenderAsync(html);
        }

        await TestContext.Progress.WriteLineAsync(
            "No browser is installed: the report was checked as text, not as it is rendered.");
        return html;
    }

    private static string Visible(string html) =>
        System.Net.WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Styles().Replace(html, ""), " "), " "));

    /// <summary>In a frame as wide as a phone: a browser's own window is never that narrow.</summary>
    private static string OnPhone(string html) => $$"""
        <!doctype html><html><body>
        <iframe style="width:360px;height:740px;border:0" srcdoc="{{System.Net.WebUtility.HtmlEncode(html)}}"></iframe>
        <script>
        document.querySelector('iframe').onload = event => {
          const page = event.target.contentDocument;
          const style = element => event.target.contentWindow.getComputedStyle(element);
          const linear = part => part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
          const light = text => {
            const [r, g, b] = text.match(/\d+/g).map(part => linear(part / 255));
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const paper = element => {
            const color = style(element).backgroundColor;
            return color === 'rgba(0, 0, 0, 0)' && element.parentElement ? paper(element.parentElement) : color;
          };
          const contrast = element => {
            const [a, b] = [light(style(element).color), light(paper(element))].sort((x, y) => y - x);
            return (a + .05) / (b + .05);
          };
          page.querySelectorAll('details').forEach(details => details.open = true);
          document.title = 'measured ' + JSON.stringify({
            width: page.documentElement.scrollWidth,
            isDark: light(paper(page.body)) < .2,
            contrast: Math.min(...[...page.body.querySelectorAll('*')].map(contrast)),
          });
        };
        </script></body></html>
        """;

    private static TestRecord Record(string test, bool passed, string response) => new(
        "truedy",
        "list_batch_calls",
        test,
        passed,
        [new ServedRequest("/batch-calls?limit=5", new ReceivedRequest("GET", "/batch-calls", [("limit", "5")], []), response,
            NearMiss: null)],
        passed ? [] : ["GET /batch-calls?limit=5: limit is odd. " + new string('-', 200)],
        passed ? ["ShortPage $.data"] : []);

    [GeneratedRegex("<title>measured (.*?)</title>")]
    private static partial Regex Measured();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

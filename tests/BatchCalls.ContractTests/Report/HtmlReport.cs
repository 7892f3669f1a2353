using System.Net;
using System.Text;
using BatchCalls.ContractTests.Runs;

namespace BatchCalls.ContractTests.Report;

/// <summary>The report as one page without anything beside it: no script, no font, no image from elsewhere.</summary>
internal sealed class HtmlReport
{
    // A page is read, not searched; the journal of a run has many requests that differ by their offset alone.
    private const int MostRequests = 40;

    private const string Purpose =
        "What our clients send and what they make of the answers, on a socket, held against the providers' documents.";

    private readonly StringBuilder _html = new();

    public static string Write(ContractReport report) => new HtmlReport().WritePage(report);

    private string WritePage(ContractReport report)
    {
        var responses = report.Responses.ToArray();
        var covered = responses.Count(response => response.Tests.Count > 0);
        var requests = report.Providers.SelectMany(provider => provider.Operations).Sum(operation => operation.Requests.Count);
        var complaints = report.Providers.Sum(provider => provider.Examples.Complaints.Count);
        var run = report.Run;
        _html.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Contract report</title>
            <style>{Style()}</style>
            </head>
            <body>
            <h1>Contract report</h1>
            <p class="soft">{Purpose}</p>
            <div class="tiles">
            {Tile($"{covered} of {responses.Length}", "documented responses exercised", covered == responses.Length)}
            {Tile($"{run.Passed} of {run.Passed + run.Failed}", "tests passed", run.Failed == 0)}
            {Tile($"{requests}", "different requests seen", null)}
            {Tile($"{complaints}", "examples to look at", complaints == 0)}
            </div>

            """);
        foreach (var provider in report.Providers)
        {
            WriteProvider(provider);
        }

        if (run.Stray.Count > 0)
        {
            WriteList($"Requests without a test {Mark("fail", "bad")}", run.Stray, "");
        }

        _html.Append($"<p class=\"soft\">Seed {run.Seed} made the generated payloads.</p>\n");
        return _html.Append("</body>\n</html>\n").ToString();
    }

    private void WriteProvider(ProviderReport provider)
    {
        var name = char.ToUpperInvariant(provider.Name[0]) + provider.Name[1..];
        _html.Append($"<h2>{Text(name)} <span class=\"soft\">{Text(provider.Version)}</span></h2>\n");
        foreach (var operation in provider.Operations)
        {
            WriteOperation(operation);
        }

        WriteExamples(provider);
        WriteList("Deviations told", [.. provider.Deviations], "None.");
        foreach (var test in provider.Tests.Where(test => !test.Passed))
        {
            WriteFailure(test);
        }
    }

    private void WriteOperation(OperationReport operation)
    {
        _html.Append($"""
            <h3><code>{Text(operation.Method)} {Text(operation.Path)}</code> <span class="soft">{Text(operation.Id)}</span></h3>
            <table>
            <thead><tr><th>Response</th><th>Body</th><th>Exercised by</th><th>Verdict</th></tr></thead>
            <tbody>

            """);
        foreach (var response in operation.Responses)
        {
            var tests = string.Concat(
                response.Tests.Select(test => $"<li>{(test.Passed ? "" : Mark("failed", "bad") + " ")}{Name(test.Name)}</li>"));
            var body = response.Examples.Count == 0
                ? "generated from the schema"
                : $"example: {string.Join(", ", response.Examples)}";
            var verdict = response.Tests.Count == 0 ? Mark("not exercised", "none")
                : response.Passed ? Mark("pass", "good")
                : Mark("fail", "bad");
            _html.Append($"""
                <tr><td><b>{Text(response.Key)}</b></td>
                <td>{Text(body)}</td>
                <td><details><summary>{response.Tests.Count} tests</summary><ul>{tests}</ul></details></td>
                <td>{verdict}</td></tr>

                """);
        }

        _html.Append("</tbody></table>\n");
        var more = operation.Requests.Count > MostRequests ? $" and {operation.Requests.Count - MostRequests} more" : "";
        var requests = operation.Requests.Take(MostRequests)
            .Select(request => $"<li><code>{Text(request.Key)}</code> <span class=\"soft\">in {request.Value} tests</span></li>");
        var summary = $"<summary>{operation.Requests.Count} different requests</summary>";
        _html.Append($"<details>{summary}<ul>{string.Concat(requests)}</ul>{more}</details>\n");
    }

    private void WriteExamples(ProviderReport provider)
    {
        var examples = provider.Examples;
        var verdict = examples.Complaints.Count == 0 ? Mark("as approved", "good") : Mark("look at it", "bad");
        _html.Append($"<h3>Examples against schemas {verdict}</h3>\n");
        WriteItems(examples.Complaints);
        _html.Append($"<p>{examples.Approved.Count} approved discrepancies in the provider's own document; ");
        _html.Append($"{examples.Corrected.Count} with our overlay.</p>\n");
        WriteItems(examples.Approved);
    }

    private void WriteFailure(TestRecord test)
    {
        _html.Append($"<h3>{Mark("failed", "bad")} {Name(test.Test)}</h3>\n");
        foreach (var finding in test.Findings)
        {
            _html.Append($"<div class=\"scroll\"><pre>{Text(finding)}</pre></div>\n");
        }
    }

    private void WriteList(string title, IReadOnlyList<string> items, string none)
    {
        _html.Append($"<h3>{title}</h3>\n{(items.Count == 0 ? $"<p>{none}</p>\n" : "")}");
        WriteItems(items);
    }

    private void WriteItems(IReadOnlyList<string> items) =>
        _html.Append(items.Count == 0 ? ""
            : $"<ul>{string.Concat(items.Select(item => $"<li><code>{Text(item)}</code></li>"))}</ul>\n");

    /// <param name="isGood">Null for a number that is neither.</param>
    private static string Tile(string number, string what, bool? isGood)
    {
        var mark = isGood switch
        {
            true => Mark("pass", "good"),
            false => Mark("fail", "bad"),
            null => "",
        };
        return $"<div class=\"tile\"><b>{Text(number)}</b>{Text(what)} {mark}</div>";
    }

    private static string Mark(string text, string kind) => $"<span class=\"mark {kind}\">{text}</span>";

    private static string Name(string test) => Text(test.Replace('_', ' '));

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Style()
    {
        using var css = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return css.ReadToEnd();
    }
}

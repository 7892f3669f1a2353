using System.Net;
using System.Text;
using BatchCalls.ContractTests.Runs;

namespace BatchCalls.ContractTests.Report;

/// <summary>The report as one page without anything beside it: no script, no font, no image from elsewhere.</summary>
internal sealed class HtmlReport
{
    // A page is read, not searched; the journal of a run has many requests that differ by their offset alone.
    private const int MostRequests = 40;

    private readonly StringBuilder _html = new();

    public static string Write(ContractReport report) => new HtmlReport().WritePage(report);

    private string WritePage(ContractReport report)
    {
        var responses = report.Responses.ToArray();
        var covered = responses.Count(response => response.Tests.Count > 0);
        var tests = report.Providers.SelectMany(provider => provider.Tests.Select(test => (provider.Name, test.Test, test.Passed))).Distinct().ToArray();
        var failed = tests.Count(test => !test.Passed);
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
            <p class="soft">What our clients send and what they make of the answers, on a socket, held against the providers' documents.</p>
            <div class="tiles">
            {Tile($"{covered} of {responses.Length}", "documented responses exercised", covered == responses.Length)}
            {Tile($"{tests.Length - failed} of {tests.Length}", "tests passed", failed == 0)}
            {Tile($"{report.Providers.Sum(provider => provider.Operations.Sum(operation => operation.Requests.Count))}", "different requests seen", null)}
            {Tile($"{report.Providers.Sum(provider => provider.Examples.Complaints.Count)}", "examples to look at", report.Providers.All(provider => provider.Examples.Complaints.Count == 0))}
            </div>

            """);
        foreach (var provider in report.Providers)
        {
            WriteProvider(provider);
        }

        return _html.Append("</body>\n</html>\n").ToString();
    }

    private void WriteProvider(ProviderReport provider)
    {
        _html.Append($"<h2>{Text(char.ToUpperInvariant(provider.Name[0]) + provider.Name[1..])} <span class=\"soft\">{Text(provider.Version)}</span></h2>\n");
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
            var tests = string.Concat(response.Tests.Select(test => $"<li>{(test.Passed ? "" : Mark("failed", "bad") + " ")}{Name(test.Name)}</li>"));
            var verdict = response.Tests.Count == 0 ? Mark("not exercised", "none") : response.Passed ? Mark("pass", "good") : Mark("fail", "bad");
            _html.Append($"""
                <tr><td><b>{Text(response.Key)}</b></td>
                <td>{(response.Examples.Count == 0 ? "generated from the schema" : Text("example: " + string.Join(", ", response.Examples)))}</td>
                <td><details><summary>{response.Tests.Count} tests</summary><ul>{tests}</ul></details></td>
                <td>{verdict}</td></tr>

                """);
        }

        _html.Append("</tbody></table>\n");
        var more = operation.Requests.Count > MostRequests ? $" and {operation.Requests.Count - MostRequests} more" : "";
        var requests = operation.Requests.Take(MostRequests).Select(request => $"<li><code>{Text(request.Key)}</code> <span class=\"soft\">in {request.Value} tests</span></li>");
        _html.Append($"<details><summary>{operation.Requests.Count} different requests</summary><ul>{string.Concat(requests)}</ul>{more}</details>\n");
    }

    private void WriteExamples(ProviderReport provider)
    {
        _html.Append($"<h3>Examples against schemas {(provider.Examples.Complaints.Count == 0 ? Mark("as approved", "good") : Mark("look at it", "bad"))}</h3>\n");
        WriteItems(provider.Examples.Complaints);
        _html.Append($"<p>{provider.Examples.Approved.Count} approved discrepancies in the provider's own document; {provider.Examples.Corrected.Count} with our overlay.</p>\n");
        WriteItems(provider.Examples.Approved);
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
        _html.Append(items.Count == 0 ? "" : $"<ul>{string.Concat(items.Select(item => $"<li><code>{Text(item)}</code></li>"))}</ul>\n");

    private static string Tile(string number, string what, bool? isGood) =>
        $"<div class=\"tile\"><b>{Text(number)}</b>{Text(what)} {(isGood is { } good ? Mark(good ? "pass" : "fail", good ? "good" : "bad") : "")}</div>";

    private static string Mark(string text, string kind) => $"<span class=\"mark {kind}\">{text}</span>";

    private static string Name(string test) => Text(test.Replace('_', ' '));

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Style()
    {
        using var css = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return css.ReadToEnd();
    }
}

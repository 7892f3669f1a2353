using BatchCalls.ContractTests.Payloads;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Stubs;

/// <summary>A body that the document shows for a response; where it shows none, one made from the schema.</summary>
/// <param name="Key">The response as the document names it: <c>200</c>, <c>4XX</c>, <c>default</c>.</param>
/// <param name="Status">A status that it stands for.</param>
/// <param name="Name">The example's name, or <c>generated</c>.</param>
/// <param name="Body">As it stands in the document; null for none.</param>
internal sealed record DocumentedAnswer(string Key, int Status, string Name, string? Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Every response of the operation, with each of its examples.</summary>
    public static IEnumerable<DocumentedAnswer> AllOf(ProviderDocument document, DocumentedOperation operation)
    {
        foreach (var response in operation.Responses)
        {
            var status = StatusOf(response.Status, operation);
            foreach (var (name, value) in response.Examples)
            {
                yield return new DocumentedAnswer(response.Status, status, name, value.GetRawText());
            }

            if (response.Examples.Count == 0)
            {
                var body = response.Schema is { } schema ? new PayloadGenerator(document, seed: 1).Next(schema) : null;
                yield return new DocumentedAnswer(response.Status, status, "generated", body);
            }
        }
    }

    public override string ToString() => $"{Key} {Name}";

    /// <summary>A range or <c>default</c> stands for what has no entry of its own.</summary>
    public static int StatusOf(string key, DocumentedOperation operation)
    {
        var first = key is "default" ? 500 : (key[0] - '0') * 100;
        return int.TryParse(key, out var status)
            ? status
            : Enumerable.Range(first, 100).First(code => operation.Responses.All(response => response.Status != $"{code}"));
    }
}

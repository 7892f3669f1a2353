using System.Net;
using System.Text;
using BatchCalls.Sandbox.Answers;
using BatchCalls.Sandbox.Rules;

namespace BatchCalls.Sandbox;

/// <summary>
/// Stands in for a provider: answers from the examples of its document, and refuses what the document refuses. Asked as by
/// default, a listing is the example word for word; with another limit, offset, cursor or status it is cut from the example's
/// rows. The facade asks for the largest pages unless it is told otherwise, and so gets the rows without the example's own
/// numbers. Thread-safe, without state.
/// </summary>
public sealed class SandboxHandler : HttpMessageHandler
{
    private readonly ProviderDocument _document;
    private readonly ProviderAnswers _answers;

    private SandboxHandler(ProviderDocument document, ProviderAnswers answers)
    {
        _document = document;
        _answers = answers;
    }

    /// <summary>A Truedy that accepts any key.</summary>
    public static SandboxHandler ForTruedy() => new(ProviderDocument.Truedy, new TruedyAnswers());

    /// <summary>A Threetone that accepts any key or token.</summary>
    public static SandboxHandler ForThreetone() => new(ProviderDocument.Threetone, new ThreetoneAnswers());

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var answer = Answer(ReceivedRequest.From(request));
        var response = new HttpResponseMessage(answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer.Json)),
        };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return Task.FromResult(response);
    }

    private SandboxAnswer Answer(ReceivedRequest request)
    {
        var atPath = _document.Operations.Where(operation => operation.Matches(request.Path))
            .OrderBy(operation => operation.Parameters).ToArray();
        var operation = Array.Find(atPath, operation => operation.Method == request.Method);
        if (operation is null)
        {
            return atPath.Length == 0
                ? _answers.Refuse(HttpStatusCode.NotFound, [])
                : _answers.Refuse(HttpStatusCode.MethodNotAllowed, []);
        }

        var violations = operation.Rules.Check(request);
        if (violations.Count == 0)
        {
            return _answers.Answer(operation, request);
        }

        var isUnauthorized = violations.Any(violation => violation.Kind == ViolationKind.Credentials);
        return _answers.Refuse(isUnauthorized ? HttpStatusCode.Unauthorized : HttpStatusCode.UnprocessableEntity, violations);
    }
}

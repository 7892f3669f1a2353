using System.Collections.Concurrent;

namespace BatchCalls.Tests.Scripted;

/// <summary>A provider whose answers the test writes.</summary>
internal sealed class ScriptedProvider : HttpMessageHandler
{
    private readonly Func<RecordedRequest, CancellationToken, Task<ScriptedAnswer>> _answer;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private ScriptedProvider(Func<RecordedRequest, CancellationToken, Task<ScriptedAnswer>> answer) => _answer = answer;

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>Path and query of each request.</summary>
    public IEnumerable<string> Targets => _requests.Select(request => request.Target);

    /// <summary>One answer for each request, in this order; one request more fails.</summary>
    public static ScriptedProvider Answering(params ScriptedAnswer[] answers)
    {
        var script = new ConcurrentQueue<ScriptedAnswer>(answers);
        return Serving(request => script.TryDequeue(out var answer) ? answer : throw new InvalidOperationException($"No answer is left for {request.Target}."));
    }

    public static ScriptedProvider Serving(Func<RecordedRequest, ScriptedAnswer> answer) =>
        new((request, _) => Task.FromResult(answer(request)));

    public static ScriptedProvider Serving(Func<RecordedRequest, CancellationToken, Task<ScriptedAnswer>> answer) => new(answer);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var recorded = RecordedRequest.From(request);
        _requests.Enqueue(recorded);
        return (await _answer(recorded, cancellationToken)).ToResponse();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BatchCalls.Generated.Reading;

namespace BatchCalls.Generated.Http;

/// <summary>An answer with its whole body in memory.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly HttpRequestMessage _request;
    private readonly ResponseBody _body;
    private string? _fault;

    private Exchange(HttpResponseMessage response, HttpRequestMessage request, ResponseBody body, ExchangeFacts facts)
    {
        _response = response;
        _request = request;
        _body = body;
        Facts = facts;
    }

    public ExchangeFacts Facts { get; }

    public HttpStatusCode Status => _response.StatusCode;

    public HttpResponseHeaders Headers => _response.Headers;

    public bool IsSuccess => _response.IsSuccessStatusCode;

    public ReadOnlyMemory<byte> Body => _body.Utf8;

    public static async Task<Exchange> OpenAsync(
        HttpResponseMessage response, ExchangeFacts facts, HttpRequestMessage request, int maxBodyBytes, CancellationToken cancellationToken)
    {
        var requestId = response.Headers.TryGetValues("X-Request-ID", out var ids) ? Redaction.CleanId(ids.First(), Secrets.Of(request)) : null;
        facts = facts with { StatusCode = response.StatusCode, RequestId = requestId };
        try
        {
            var body = response.Content is BufferedContent buffered
                ? buffered.Take()
                : await ResponseBody.ReadAsync(response.Content, maxBodyBytes, cancellationToken).ConfigureAwait(false);
            return new Exchange(response, request, body, facts);
        }
        catch (UnreadableBodyException exception) when (!response.IsSuccessStatusCode)
        {
            // The status says enough.
            return new Exchange(response, request, ResponseBody.None, facts) { _fault = exception.Message };
        }
        catch (UnreadableBodyException exception)
        {
            response.Dispose();
            throw Violation.OfAnswer(facts, exception.Message, exception);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>What the body says of an error, whatever its status.</summary>
    public ProviderError ReadError()
    {
        var secrets = Secrets.Of(_request);
        return ProviderError.Read(Body, text => Redaction.Clean(text, secrets), id => Redaction.CleanId(id, secrets));
    }

    /// <summary>Disposes the exchange.</summary>
    public ApiException ToException(ApiOperation operation, int maxDepth)
    {
        using (this)
        {
            var said = ReadError();
            var facts = Facts with
            {
                RequestId = Facts.RequestId ?? said.RequestId,
                ProviderCode = said.Code,
                ProviderMessage = said.Message,
                // For a client without our handlers: those know more ways of saying it.
                RetryAfter = Facts.RetryAfter ?? WaitHeaders.RetryAfter(_response, TimeProvider.System),
            };
            var words = said.ToString() is { Length: > 0 } text ? text : _fault ?? $"it sent {BodyKind.Describe(Body.Span, said)}";
            // Some answers repeat the key that they refuse.
            var sent = Encoding.UTF8.GetString(Body.Span);
            var body = Secrets.Of(_request).RemoveFrom(sent);
            var error = ReadTyped(operation, ReferenceEquals(body, sent) ? Body : Encoding.UTF8.GetBytes(body), maxDepth);
            return new Refusal(facts, words, error, body, Target()).ToException();
        }
    }

    public void Dispose()
    {
        _body.Dispose();
        _response.Dispose();
    }

    private Uri? Target() => Headers.Location is { } location && _request.RequestUri is { IsAbsoluteUri: true } asked
        ? Uri.TryCreate(asked, location, out var target) ? target : null
        : null;

    private object? ReadTyped(ApiOperation operation, ReadOnlyMemory<byte> body, int maxDepth)
    {
        if (operation.ErrorFor((int)Status) is not { } error)
        {
            return null;
        }

        try
        {
            var log = new DeviationLog(operation.Provider, operation.Id, operation.DocumentHash, new DeviationBudget(null));
            var reader = new ModelReader(body.Span, new ReadSession(log.Tree, log), maxDepth, keepRawRows: false);
            return reader.Read() ? error.Read(ref reader) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            // A proxy's HTML, say. The status and the body's text are in the exception.
            return null;
        }
    }
}

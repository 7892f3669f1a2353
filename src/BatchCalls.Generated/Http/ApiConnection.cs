using System.Collections.Concurrent;
using System.Net;
using BatchCalls.Generated.Reading;

namespace BatchCalls.Generated.Http;

/// <summary>
/// Sends what a generated client asks for and reads what comes back. Thread-safe. Keys, retries and redirects are the
/// <see cref="HttpClient"/>'s business; its <see cref="HttpClient.Timeout"/> covers the body too.
/// </summary>
public sealed class ApiConnection
{
    private readonly HttpClient _http;
    private readonly Uri _root;
    private readonly ApiClientOptions _options;
    private readonly DeviationBudget _budget;
    private readonly ConcurrentDictionary<ApiOperation, DeviationLog> _logs = new();

    /// <param name="http">Its base address, if it has one, replaces the document's.</param>
    /// <param name="documentedAddress">The document's server.</param>
    /// <param name="options">Null for the defaults.</param>
    public ApiConnection(HttpClient http, string documentedAddress, ApiClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(http);
        _http = http;
        _options = options ?? new ApiClientOptions();
        _options.Validate();
        var address = http.BaseAddress ?? new Uri(documentedAddress, UriKind.Absolute);
        _root = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + '/');
        _budget = new DeviationBudget(_options.OnDeviation);
    }

    /// <summary>For an operation without a body to read.</summary>
    /// <inheritdoc cref="SendAsync{T}"/>
    public async Task<ApiResponse> SendAsync(ApiOperation operation, ApiRequest request, CancellationToken cancellationToken)
    {
        using var exchange = await ExchangeAsync(operation, request, cancellationToken).ConfigureAwait(false);
        return new ApiResponse(exchange.Status, exchange.Headers, exchange.Facts.RequestId, exchange.Facts.Attempts);
    }

    /// <summary>One request.</summary>
    /// <exception cref="ApiException">Any status but success.</exception>
    /// <exception cref="ProviderUnreachableException">No answer, or none in time.</exception>
    /// <exception cref="ContractViolationException">
    /// The answer, or a row of it, is unreadable. In the second case it is a <see cref="ContractViolationException{T}"/> with
    /// all that is readable.
    /// </exception>
    public async Task<ApiResponse<T>> SendAsync<T>(ApiOperation<T> operation, ApiRequest request, CancellationToken cancellationToken)
    {
        using var exchange = await ExchangeAsync(operation, request, cancellationToken).ConfigureAwait(false);
        var log = _logs.GetOrAdd(operation, _ => new DeviationLog(operation.Provider, operation.Id, operation.DocumentHash, _budget));
        return new AnswerReader<T>(operation, exchange, _options, log).Read();
    }

    private async Task<Exchange> ExchangeAsync(ApiOperation operation, ApiRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        using var message = request.ToMessage(_root);
        message.Options.Set(HandlerNotes.MaxBodyBytes, _options.MaxBodyBytes);
        if (_http.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            message.Headers.TryAddWithoutValidation("User-Agent", operation.UserAgent);
        }

        var facts = new ExchangeFacts(operation.Provider, operation.Id);
        using var deadline = _http.Timeout == Timeout.InfiniteTimeSpan ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline?.CancelAfter(_http.Timeout);
        var ended = deadline?.Token ?? cancellationToken;

        try
        {
            var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ended).ConfigureAwait(false);
            var exchange = await Exchange.OpenAsync(response, HandlerNotes.AddTo(facts, message), message, _options.MaxBodyBytes, ended).ConfigureAwait(false);
            return exchange.IsSuccess ? exchange : throw exchange.ToException(operation, _options.MaxDepth);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // The caller's own token, not the one that it is linked to here.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (_http.Timeout == Timeout.InfiniteTimeSpan)
        {
            facts = HandlerNotes.AddTo(facts, message);
            throw new ProviderUnreachableException(
                $"The request of {facts} to {facts.ProviderName} was ended before its answer came, and not by its caller. Is the client disposed while it lists?",
                facts, isTimeout: false, exception);
        }
        catch (OperationCanceledException exception)
        {
            facts = HandlerNotes.AddTo(facts, message);
            throw new ProviderUnreachableException(
                $"{facts.ProviderName} did not finish its answer to {facts} within {_http.Timeout.TotalSeconds:0.#} s. Try again, or raise HttpClient.Timeout.",
                facts, isTimeout: true, exception);
        }
        catch (AccountClosedException exception)
        {
            facts = HandlerNotes.AddTo(facts, message) with { RetryAfter = exception.Wait };
            throw new RateLimitedException(
                $"{facts.ProviderName} has told this account to wait another {Math.Ceiling(exception.Wait.TotalSeconds):0} s, longer than {facts} may take. Wait before the next request.",
                facts, error: null, responseBody: "");
        }
        catch (KeySourceException exception)
        {
            // The attempt for which there was no key was none.
            facts = HandlerNotes.AddTo(facts, message);
            facts = facts with { Attempts = facts.Attempts - 1 };
            throw new KeyUnavailableException(
                $"Nothing was sent to {facts.ProviderName} for {facts}: {exception.Message} The inner exception says why.",
                facts, exception.InnerException!);
        }
        catch (TimeoutException exception)
        {
            facts = HandlerNotes.AddTo(facts, message);
            throw new ProviderUnreachableException(
                $"{facts.ProviderName} did not finish its answer to {facts} in time: {exception.Message.TrimEnd('.')}. Try again later.",
                facts, isTimeout: true, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            facts = HandlerNotes.AddTo(facts, message);
            var isQuote = QuotesAnswer(exception);
            var cause = isQuote ? "what answers there does not speak HTTP as it should" : Cause(exception);
            throw new ProviderUnreachableException(
                $"{facts.ProviderName} could not be reached for {facts} at {_root.Host}: {cause}. Check the address and the network.",
                facts, isTimeout: false, isQuote ? null : exception);
        }
    }

    // .NET quotes the line of an answer that it can't make out, which may be anything.
    private static bool QuotesAnswer(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
        || (exception is not null && QuotesAnswer(exception.InnerException));

    // Other inner messages of .NET name hosts and ports.
    private static string Cause(Exception exception) => exception switch
    {
        HttpRequestException { StatusCode: HttpStatusCode status } => $"HTTP {(int)status}",
        { InnerException: { } inner } => Cause(inner),
        _ => exception.Message.TrimEnd('.'),
    };
}

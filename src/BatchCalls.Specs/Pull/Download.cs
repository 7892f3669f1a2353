using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BatchCalls.Specs.Pull;

/// <summary>Gets a document over HTTP: bounded in time and size, and again after faults that may pass.</summary>
internal sealed class Download : IDisposable
{
    private const int Tries = 3;
    private const int Redirects = 5;

    private readonly DownloadLimits _limits;
    private readonly HttpClient _client;
    private readonly ResiliencePipeline<HttpAnswer> _pipeline;

    public Download(DownloadLimits limits)
    {
        _limits = limits;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            Proxy = new ProxyBeyondLoopback(HttpClient.DefaultProxy),
        })
        {
            // The pipeline's limit covers the body too.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/json, application/yaml, text/markdown, */*;q=0.5");
        _pipeline = new ResiliencePipelineBuilder<HttpAnswer>()
            .AddRetry(new RetryStrategyOptions<HttpAnswer>
            {
                MaxRetryAttempts = Tries - 1,
                Delay = limits.Wait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<HttpAnswer>()
                    .Handle<HttpRequestException>().Handle<IOException>().Handle<InvalidDataException>()
                    .Handle<TimeoutRejectedException>()
                    .HandleResult(answer => answer.MayPass),
            })
            .AddTimeout(limits.Attempt)
            .Build();
    }

    /// <exception cref="SpecException">There is no usable answer; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<byte[]> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var step = 0; step <= Redirects; step++)
        {
            var answer = await AskAsync(address, cancellationToken).ConfigureAwait(false);
            if (answer.Location is { } location)
            {
                address = Follow(address, new Uri(address, location));
                continue;
            }

            return answer.Status == HttpStatusCode.OK
                ? answer.Body
                : throw Failed(address, $"The answer is {(int)answer.Status}. Check the address, or try again later.");
        }

        throw Failed(address, $"More than {Redirects} redirects. Check the address.");
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpAnswer> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                async token => await HttpAnswer.ReadAsync(_client, address, _limits.Bytes, token).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException e)
        {
            var limit = $"{_limits.Attempt.TotalSeconds:0.#} s";
            throw Failed(address, $"No whole answer within {limit}, {Tries} times. Try again later.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw Failed(address, $"The connection failed {Tries} times: {e.Message.TrimEnd('.')}. Try again later.", e);
        }
    }

    // Whoever may answer for a host needn't be whom it points to.
    private static Uri Follow(Uri from, Uri to)
    {
        var isSameHost = string.Equals(from.Host, to.Host, StringComparison.OrdinalIgnoreCase);
        var isDowngrade = from.Scheme == Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttps;
        return isSameHost && !isDowngrade && DocumentAddress.IsSafe(to)
            ? to
            : throw new SpecException(new Diagnostic(
                DocumentAddress.Show(from), null, SpecCode.RedirectRefused,
                $"Redirects to {DocumentAddress.Show(to)}, which is not followed. If that is the right place, name it with "
                    + "'--from'."));
    }

    private static SpecException Failed(Uri address, string message, Exception? inner = null) =>
        new(new Diagnostic(DocumentAddress.Show(address), null, SpecCode.DownloadFailed, message), inner);
}

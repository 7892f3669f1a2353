using BatchCalls.Generated.Http;

namespace BatchCalls.Http;

/// <summary>The header that proves who asks, made anew for each attempt: a key may rotate.</summary>
/// <param name="header">Its name.</param>
/// <param name="scheme">What stands before the key, as in <c>Bearer </c>; empty for nothing.</param>
/// <param name="key">The key of the moment.</param>
internal sealed class Credential(string header, string scheme, Func<CancellationToken, ValueTask<string>> key)
{
    public async ValueTask AddToAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var value = await key(cancellationToken).ConfigureAwait(false);
        request.Options.Set(HandlerNotes.Secrets, new Secrets([value]));
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, scheme + value);
    }

    /// <summary>What is outside of the handler meets the request again once it is answered.</summary>
    public void RemoveFrom(HttpRequestMessage request) => request.Headers.Remove(header);

    /// <summary>From one of two settings: a key, or where to get one.</summary>
    /// <exception cref="ArgumentException">Both or neither are set, or the key is none.</exception>
    public static Func<CancellationToken, ValueTask<string>> Source(string? key, Func<CancellationToken, ValueTask<string>>? source, string setting)
    {
        if (key is not null && source is not null)
        {
            throw new ArgumentException($"{setting} and {setting}Source are both set. Keep one of them.");
        }

        if (source is not null)
        {
            return async cancellationToken => Checked(await AskAsync(source, setting, cancellationToken).ConfigureAwait(false), $"The key of {setting}Source");
        }

        var fixedKey = Checked(key, setting);
        return _ => ValueTask.FromResult(fixedKey);
    }

    // Its failure is neither the provider's nor the network's.
    private static async ValueTask<string> AskAsync(
        Func<CancellationToken, ValueTask<string>> source, string setting, CancellationToken cancellationToken)
    {
        try
        {
            return await source(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new KeySourceException($"{setting}Source", exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Clients of a vault may have an exception of their own for that.
            throw new OperationCanceledException($"{setting}Source was asked for a key that nobody waits for any more.", exception, cancellationToken);
        }
    }

    // Never quotes the key.
    private static string Checked(string? key, string setting)
    {
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException($"{setting} is empty. It must be the account's key.");
        }

        return key.All(letter => letter is > ' ' and <= '~')
            ? key
            : throw new ArgumentException($"{setting} holds a blank, a line break or another character that no key has. Check how it was copied.");
    }
}

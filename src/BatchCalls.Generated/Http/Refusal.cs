namespace BatchCalls.Generated.Http;

/// <summary>An answer with another status than success, as the exception that its status deserves.</summary>
/// <param name="Words">What the provider says of it, fit for a message.</param>
/// <param name="Error">The typed error, if there is one.</param>
internal sealed record Refusal(ExchangeFacts Facts, string Words, object? Error, string Body, Uri? Location)
{
    public ApiException ToException() => (int)Facts.StatusCode! switch
    {
        304 => new ApiException(Message("A listing is never asked for conditionally; check what stands between here and the provider."), Facts, Error, Body),
        >= 300 and < 400 => new RedirectedException(
            Message($"Redirects are not followed, since they could carry the key to another host{Target}. Check the base address."), Facts, Error, Body, TargetHost),
        400 or 422 => new ValidationFailedException(Message("Correct the request."), Facts, Error, Body),
        401 => new AuthenticationFailedException(Message("Check the API key."), Facts, Error, Body),
        402 => new PaymentRequiredException(Message("Check the account's plan and balance."), Facts, Error, Body),
        403 => new PermissionDeniedException(Message("Check what the key and this machine's address are allowed to do."), Facts, Error, Body),
        404 => new ApiException(Message("Check the base address and the ids in the request."), Facts, Error, Body),
        429 => new RateLimitedException(Message($"Wait {Wait}before the next request."), Facts, Error, Body),
        408 or >= 500 => new UnavailableException(Message($"Try again {(Wait.Length > 0 ? $"in {Wait.Trim()}" : "later")}; if it goes on, ask the provider's support."), Facts, Error, Body),
        _ => new ApiException(Message("Check the request."), Facts, Error, Body),
    };

    private string? TargetHost => Location is { IsAbsoluteUri: true } ? Location.Host : null;

    private string Target => TargetHost is null ? "" : $" ({TargetHost})";

    private string Wait => Facts.RetryAfter switch
    {
        null => "",
        { TotalHours: >= 48 } wait => $"{wait.TotalDays:0} days ",
        { TotalHours: >= 2 } wait => $"{wait.TotalHours:0} h ",
        { } wait => $"{Math.Ceiling(wait.TotalSeconds):0} s ",
    };

    private string Message(string advice) => $"{Facts.ProviderName} refused {Facts}: {Words.TrimEnd('.')}. {advice}";
}

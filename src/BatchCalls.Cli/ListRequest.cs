namespace BatchCalls.Cli;

/// <summary>What the user asks for.</summary>
/// <param name="Provider">Null for all.</param>
/// <param name="Limit">Rows of each provider; null for all.</param>
internal sealed record ListRequest(Provider? Provider, string? Status, int? Limit, int? PageSize, string Format, bool IsSandbox)
{
    public bool Asks(Provider provider) => Provider is null || Provider == provider;
}

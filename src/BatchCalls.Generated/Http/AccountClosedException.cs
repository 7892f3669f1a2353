namespace BatchCalls.Generated.Http;

/// <summary>A handler's word to the client: the provider has told the account to wait, longer than this request can.</summary>
internal sealed class AccountClosedException(TimeSpan wait) : Exception("The account is told to wait.")
{
    public TimeSpan Wait => wait;
}

using BatchCalls.Http;
using Microsoft.Extensions.Options;

namespace BatchCalls.DependencyInjection;

/// <summary>Finds every account whose settings are wrong, before the first request.</summary>
internal sealed class BatchCallsOptionsValidation : IValidateOptions<BatchCallsOptions>
{
    public ValidateOptionsResult Validate(string? name, BatchCallsOptions options)
    {
        if (options.Truedy is null && options.Threetone is null)
        {
            return Failed(name, [BatchCallsOptions.NoProvider]);
        }

        List<string> failures = [];
        Check(options.Truedy, Account.Of, failures);
        Check(options.Threetone, Account.Of, failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : Failed(name, failures);
    }

    private static void Check<T>(T? account, Func<T, Account> check, List<string> failures)
        where T : class
    {
        try
        {
            _ = account is null ? null : check(account);
        }
        catch (ArgumentException exception)
        {
            failures.Add(exception.Message);
        }
    }

    private static ValidateOptionsResult Failed(string? name, IEnumerable<string> failures) =>
        ValidateOptionsResult.Fail(string.IsNullOrEmpty(name) ? failures : failures.Select(failure => $"Account '{name}': {failure}"));
}

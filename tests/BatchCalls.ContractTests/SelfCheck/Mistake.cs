using BatchCalls.ContractTests.Runs;
using NUnit.Framework.Internal;

namespace BatchCalls.ContractTests.SelfCheck;

/// <summary>A mistake that a contract test must notice and name.</summary>
/// <param name="Name">Readable as part of a test's name.</param>
/// <param name="RunAsync">Runs that test, with the mistake or without. It returns the failure; null if the test passed.</param>
/// <param name="Causes">What the failure must contain.</param>
internal sealed record Mistake(string Name, Func<bool, Task<string?>> RunAsync, params string[] Causes)
{
    public override string ToString() => Name;

    public static Task<string?> FailureOfAsync<T>(T fixture, Func<T, Task> test)
        where T : ContractTest =>
        FailureOfAsync(() => test(fixture), fixture.RequestsAreAllowed);

    /// <summary>Runs a test and its teardown as NUnit does, out of sight of the run that is under way.</summary>
    /// <returns>The last failure, as NUnit shows it.</returns>
    public static async Task<string?> FailureOfAsync(params Func<Task>[] steps)
    {
        using var context = new TestExecutionContext.IsolatedContext();
        string? message = null;
        foreach (var step in steps)
        {
            try
            {
                await step();
            }
            catch (Exception failure)
            {
                message = failure.Message;
                TestExecutionContext.CurrentContext.CurrentResult.RecordException(failure);
            }
        }

        return message;
    }
}

using System.Reflection;
using BatchCalls.Generated;
using BatchCalls.Sandbox;

namespace BatchCalls.ContractTests.Replay;

/// <summary>Calls an operation of a generated client by its name in the document, so that a new one needs no new test.</summary>
internal static class GeneratedOperation
{
    /// <exception cref="BatchCallsException">As the client throws it.</exception>
    public static async Task<(object? Result, IReadOnlyList<ContractDeviation> Deviations)> CallAsync(
        object client, DocumentedOperation operation)
    {
        var name = operation.Id.Replace("_", "", StringComparison.Ordinal) + "Async";
        var method = client.GetType().GetMethods()
            .SingleOrDefault(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new AssertionException(
                $"{client.GetType().Name} has no method for the documented operation '{operation.Id}'.");
        var call = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null,
            [.. method.GetParameters().Select(ArgumentFor)], null)!;
        await call;
        var response = call.GetType().GetProperty("Result")!.GetValue(call)!;
        return (
            response.GetType().GetProperty("Result")?.GetValue(response),
            (IReadOnlyList<ContractDeviation>?)response.GetType().GetProperty("Deviations")?.GetValue(response) ?? []);
    }

    // What the document does not demand is left away.
    private static object? ArgumentFor(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return parameter.HasDefaultValue ? (type == typeof(CancellationToken) ? CancellationToken.None : null)
            : type == typeof(string) ? "value"
            : type == typeof(int) || type == typeof(long) ? Convert.ChangeType(1, type, null)
            : type.GetProperty("Known")?.GetValue(null) is System.Collections.IEnumerable known ? known.Cast<object>().First()
            : Activator.CreateInstance(type);
    }
}

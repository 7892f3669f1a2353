namespace BatchCalls.Generated.Reading;

/// <summary>Bounds what one client tells: a provider that invents a name per row must not fill a log.</summary>
internal sealed class DeviationBudget(Action<ContractDeviation>? onNew)
{
    private const int Most = 200;

    private int _spent;

    public Action<ContractDeviation>? OnNew => onNew;

    public bool TrySpend() => Volatile.Read(ref _spent) < Most && Interlocked.Increment(ref _spent) <= Most;
}

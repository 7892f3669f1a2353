namespace BatchCalls;

/// <summary>Truedy's batch calls, as Truedy describes them.</summary>
public interface ITruedyBatchCalls
{
    /// <summary>In Truedy's order. Requests begin with the enumeration.</summary>
    /// <param name="query">Null for everything.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size, the limit or the parallelism is out of its range.</exception>
    /// <exception cref="ArgumentException">The continuation is damaged, or of another provider or query.</exception>
    BatchCallListing<Generated.Truedy.BatchCall> ListAsync(TruedyQuery? query = null);
}

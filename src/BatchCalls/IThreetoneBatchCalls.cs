namespace BatchCalls;

/// <summary>Threetone's batch calls, as Threetone describes them.</summary>
public interface IThreetoneBatchCalls
{
    /// <summary>In Threetone's order. Requests begin with the enumeration.</summary>
    /// <param name="query">Null for everything.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the limit is out of its range.</exception>
    /// <exception cref="ArgumentException">The continuation is damaged, or of another provider or query.</exception>
    BatchCallListing<Generated.Threetone.BatchCall> ListAsync(ThreetoneQuery? query = null);
}

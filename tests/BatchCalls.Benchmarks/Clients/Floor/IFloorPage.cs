namespace BatchCalls.Benchmarks.Clients.Floor;

/// <summary>What the floor's loop needs to know of a page.</summary>
internal interface IFloorPage
{
    /// <summary>The rows' ids and numbers, added in their order.</summary>
    Wire.Tally AddTo(Wire.Tally tally);

    /// <summary>The query of the next page behind its page size; null on the last page.</summary>
    string? NextPage { get; }
}

namespace BatchCalls.Generated;

/// <summary>How a generated client reads. Taken over when the client is made.</summary>
public sealed class ApiClientOptions
{
    internal const int DefaultMaxBodyBytes = 64 * 1024 * 1024;
    internal const int DeepestMaxDepth = 512;

    /// <summary>Deviations are violations too: an answer that differs from the document in any way is refused.</summary>
    public bool Strict { get; init; }

    /// <summary>The largest body that is read, in decompressed bytes; 64 MB unless set. 1 to 1,073,741,824.</summary>
    public int MaxBodyBytes { get; init; } = DefaultMaxBodyBytes;

    /// <summary>The deepest nesting that is read; 64 unless set. 1 to 512.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Keeps each row's JSON as it arrived, in <see cref="JsonModel.RawJson"/>. Costs as much memory as the body.</summary>
    public bool KeepRawRows { get; init; }

    /// <summary>
    /// Called once for each distinct deviation that the client meets, at most 200 times, on the thread that reads. What it
    /// throws reaches the caller of the client.
    /// </summary>
    public Action<ContractDeviation>? OnDeviation { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBodyBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxBodyBytes, 1024 * 1024 * 1024);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDepth, DeepestMaxDepth);
    }
}

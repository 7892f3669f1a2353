namespace BatchCalls.PrePass;

/// <summary>Bounds that no real document comes near: a few aliases of aliases otherwise fill the memory.</summary>
internal static class TreeLimits
{
    public const int Depth = 200;

    public const int Nodes = 1_000_000;
}

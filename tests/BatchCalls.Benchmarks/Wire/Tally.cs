namespace BatchCalls.Benchmarks.Wire;

/// <summary>What a listing delivered: how many rows, and a sum over them that depends on their order.</summary>
internal readonly record struct Tally(int Rows, long Sum)
{
    public Tally With(string id, long number) => new(Rows + 1, unchecked((Sum * 31) + id.Length + id[^1] + number));
}

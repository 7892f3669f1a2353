namespace BatchCalls.Specs.Diff;

/// <summary>The same thing of the old and of the new document.</summary>
internal readonly record struct Sides<T>(T Old, T New)
{
    public Sides<TResult> Select<TResult>(Func<T, TResult> of) => new(of(Old), of(New));
}

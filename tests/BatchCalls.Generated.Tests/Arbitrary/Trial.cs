using FsCheck;
using FsCheck.Fluent;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>Runs a property over a fixed sequence of cases; a failure prints its case and the replay that leads to it.</summary>
internal static class Trial
{
    private const ulong Seed = 20260305;
    private const ulong Gamma = 4711;

    public static void Run<T>(Gen<T> cases, int count, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, Gamma), Prop.ForAll(Arb.From(cases), property));
}

namespace BatchCalls.Specs.Contract;

/// <summary>What a provider's document means to those who have code against the released one. The worst last.</summary>
internal enum Verdict
{
    NothingChanged,

    /// <summary>What was there is there; there is more.</summary>
    Additive,

    /// <summary>Code compiles and answers are read, but something behaves in another way.</summary>
    NeedsReleaseNote,

    /// <summary>Code no longer compiles, or requests or answers no longer fit.</summary>
    Breaking,
}

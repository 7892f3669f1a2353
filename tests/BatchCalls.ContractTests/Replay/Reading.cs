namespace BatchCalls.ContractTests.Replay;

/// <summary>What a generated client made of an answer.</summary>
/// <param name="Result">Its DTO; null when it failed, or the answer has no body.</param>
/// <param name="Failure">Null when it did not fail.</param>
/// <param name="Deviations">In the body's order.</param>
internal sealed record Reading(object? Result, BatchCallsException? Failure, IReadOnlyList<ContractDeviation> Deviations);

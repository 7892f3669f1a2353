namespace BatchCalls.Specs.Contract;

/// <summary>What became of the documents in a build.</summary>
/// <param name="Errors">Of the clients, and of the code that leans on them.</param>
/// <param name="Clients">By their providers' names; after an error it may be older ones that are found.</param>
internal sealed record BuiltContract(IReadOnlyList<BuildError> Errors, IReadOnlyDictionary<string, BuiltClient> Clients);

namespace BatchCalls.ContractTests.SelfCheck;

/// <param name="File">Within the repository.</param>
/// <param name="Old">Stands in it.</param>
internal sealed record Edit(string File, string Old, string New);

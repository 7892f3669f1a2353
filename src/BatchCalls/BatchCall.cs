using BatchCalls.Generated;

namespace BatchCalls;

/// <summary>A batch call of either provider, in common terms.</summary>
/// <param name="Provider">Whose it is.</param>
/// <param name="Id">Unique within the provider.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="AgentId">The agent that makes the calls.</param>
/// <param name="Status">The status in common terms.</param>
/// <param name="ProviderStatus">The status as the provider says it.</param>
/// <param name="CreatedAt">UTC; null when the provider doesn't say.</param>
/// <param name="ScheduledAt">UTC; null when it has no time set.</param>
/// <param name="UpdatedAt">UTC; null when the provider doesn't say.</param>
/// <param name="Contacts">How many contacts, and how far.</param>
/// <param name="Source">
/// The provider's own DTO with every field: a <see cref="Generated.Truedy.BatchCall"/> or a
/// <see cref="Generated.Threetone.BatchCall"/>.
/// </param>
public sealed record BatchCall(
    Provider Provider,
    string Id,
    string Name,
    string AgentId,
    BatchCallStatus Status,
    string ProviderStatus,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? ScheduledAt,
    DateTimeOffset? UpdatedAt,
    BatchCallContacts Contacts,
    JsonModel Source);

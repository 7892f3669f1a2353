namespace BatchCalls;

/// <summary>How many contacts a batch call has, and how far it is. Each is null when the provider doesn't say.</summary>
/// <param name="Total">All contacts.</param>
/// <param name="Dispatched">Calls started.</param>
/// <param name="Finished">Calls that are over, whether they succeeded or failed.</param>
/// <param name="Succeeded">Finished with success.</param>
/// <param name="Failed">Finished without.</param>
public sealed record BatchCallContacts(long? Total, long? Dispatched, long? Finished, long? Succeeded, long? Failed);

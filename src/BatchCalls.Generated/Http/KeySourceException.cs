namespace BatchCalls.Generated.Http;

/// <summary>A handler's word to the client: the user's source of keys failed.</summary>
/// <param name="setting">As in <c>Truedy.ApiKeySource</c>.</param>
/// <param name="cause">The user's own exception.</param>
internal sealed class KeySourceException(string setting, Exception cause) : Exception($"{setting} failed with {cause.GetType().Name}.", cause);

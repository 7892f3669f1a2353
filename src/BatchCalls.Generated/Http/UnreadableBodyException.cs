namespace BatchCalls.Generated.Http;

/// <summary>A body that cannot be turned into UTF-8 text. Caught in this assembly, where provider and operation are known.</summary>
internal sealed class UnreadableBodyException(string reason, Exception? innerException = null) : Exception(reason, innerException);

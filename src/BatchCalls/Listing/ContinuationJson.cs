using System.Text.Json.Serialization;

namespace BatchCalls.Listing;

[JsonSerializable(typeof(Continuation))]
internal sealed partial class ContinuationJson : JsonSerializerContext;

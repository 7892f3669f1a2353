using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>One operation with the path item around it.</summary>
/// <param name="Name">The C# method's name.</param>
/// <param name="Id">The document's <c>operationId</c>, or <c>GET /path</c>.</param>
internal sealed record PathOperation(string Path, string Method, JObject PathItem, JObject Source, string Name, string Id);

using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>The operation can't be called from generated code: it is left out, with a warning.</summary>
internal sealed class OmittedException(JToken place, string reason) : Exception(reason)
{
    public JToken Place { get; } = place;
}

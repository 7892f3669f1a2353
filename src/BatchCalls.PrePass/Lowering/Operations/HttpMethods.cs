namespace BatchCalls.PrePass;

internal static class HttpMethods
{
    /// <summary>The keys of a path item that are operations.</summary>
    public static readonly IReadOnlySet<string> All =
        new HashSet<string> { "get", "put", "post", "delete", "options", "head", "patch", "trace" };
}

namespace BatchCalls.Sandbox.Rules;

/// <summary>Which part of a request is not allowed, and so which status a provider refuses it with.</summary>
public enum ViolationKind
{
    /// <summary>Missing, doubled or foreign credentials.</summary>
    Credentials,

    /// <summary>A query parameter.</summary>
    Parameter,

    /// <summary>Another header.</summary>
    Header,
}

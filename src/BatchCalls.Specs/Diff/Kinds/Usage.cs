namespace BatchCalls.Specs.Diff;

/// <summary>What a schema is used for. One schema may have several uses, and is then compared once for each.</summary>
public enum Usage
{
    Parameter,
    Request,
    Response,
    ErrorBody,
}

namespace BatchCalls.Specs.Diff;

/// <summary>One change of a schema, which means something else for each use of the schema.</summary>
internal sealed record SchemaKind(ChangeKind Parameter, ChangeKind Request, ChangeKind Response, ChangeKind ErrorBody)
{
    /// <param name="name">The ids' common end.</param>
    public static SchemaKind Of(
        string name,
        (Severity Severity, string Effect) request,
        (Severity Severity, string Effect) response,
        (Severity Severity, string Effect) errorBody) => new(
        new ChangeKind("parameter-" + name, request.Severity, request.Effect, Usage.Parameter),
        new ChangeKind("request-" + name, request.Severity, request.Effect, Usage.Request),
        new ChangeKind("response-" + name, response.Severity, response.Effect, Usage.Response),
        new ChangeKind("error-body-" + name, errorBody.Severity, errorBody.Effect, Usage.ErrorBody));

    public ChangeKind In(Usage usage) => usage switch
    {
        Usage.Parameter => Parameter,
        Usage.Request => Request,
        Usage.Response => Response,
        _ => ErrorBody,
    };
}

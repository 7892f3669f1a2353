namespace BatchCalls.PrePass;

/// <summary>An operation as it will be generated.</summary>
/// <param name="Body">Null if the request has none.</param>
internal sealed record Operation(
    PathOperation Place, IReadOnlyList<Parameter> Parameters, RequestBody? Body, IReadOnlyList<Response> Responses)
{
    public IEnumerable<SchemaType> Types => Parameters.Select(parameter => parameter.Type)
        .Concat(Body is null ? [] : [Body.Type])
        .Concat(Responses.Select(response => response.Type).OfType<SchemaType>());
}

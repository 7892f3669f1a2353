namespace BatchCalls.PrePass;

/// <param name="Status">A number, or <c>default</c>.</param>
/// <param name="Type">Null if there is nothing to read.</param>
internal sealed record Response(string Status, SchemaType? Type, string Description)
{
    public bool IsSuccess => Status[0] == '2';
}

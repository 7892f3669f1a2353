using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal static class OperationCatalog
{
    /// <summary>All operations in the document's order, with unique names.</summary>
    /// <exception cref="SpecException">Two operations have one <c>operationId</c>.</exception>
    public static IReadOnlyList<PathOperation> List(OpenApiDocument document, Warnings warnings)
    {
        var source = document.Source;
        var ids = new Dictionary<string, JToken>();
        var names = new UniqueNames(source, warnings, [], "Change its 'operationId' in the overlay.");
        var operations = new List<PathOperation>();
        foreach (var (path, item) in source.ObjectAt(document.Root, "paths"))
        {
            if (path.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            var pathItem = document.References.Resolve(item!);
            foreach (var property in pathItem.Properties().Where(p => HttpMethods.All.Contains(p.Name)))
            {
                var operation = source.Object(property.Value);
                var id = operation["operationId"] is null ? null : source.RequiredString(operation, "operationId");
                if (id is not null && !ids.TryAdd(id, operation))
                {
                    throw source.Error(
                        operation["operationId"]!, SpecCode.DuplicateOperationId,
                        $"'{id}' is the operationId of {JsonPointer.Of(ids[id])} already. Give each operation its own.");
                }

                var wanted = WithoutAsync(Identifiers.Pascal(id ?? $"{property.Name} {path}", "Operation", "Operation"));
                var name = names.Take(wanted, operation);
                operations.Add(new PathOperation(
                    path, property.Name, pathItem, operation, name, id ?? $"{property.Name.ToUpperInvariant()} {path}"));
            }
        }

        return operations;
    }

    // NSwag gives each method the suffix once, so that "refresh" and "refreshAsync" would be one method.
    private static string WithoutAsync(string name) =>
        name.Length > "Async".Length && name.EndsWith("Async", StringComparison.Ordinal) ? name[..^"Async".Length] : name;
}

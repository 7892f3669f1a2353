using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal sealed class ArrayReader(SpecDocument document, SchemaReader schemas)
{
    /// <remarks>A tuple becomes a list: of its items' type if they share one, of plain JSON otherwise.</remarks>
    public SchemaUse Read(FlatSchema flat)
    {
        var items = new List<JToken>();
        if (flat["prefixItems"] is { } prefix)
        {
            items.AddRange(prefix as JArray ?? throw document.Unexpected(prefix, "an array of schemas"));
        }

        switch (flat["items"])
        {
            case JArray tuple:
                items.AddRange(tuple);
                break;
            case { } rest:
                items.Add(rest);
                break;
        }

        var types = items
            .Select(item => schemas.Read(item))
            .Where(use => use.Type != SpecialType.Never)
            .Select(use => use.Element)
            .Distinct()
            .ToList();
        return new SchemaUse(new ListType(types is [var only] ? only : SpecialType.Any));
    }
}

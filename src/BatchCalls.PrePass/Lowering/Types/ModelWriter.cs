using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal sealed class ModelWriter(SpecDocument document, Warnings warnings)
{
    // What every generated model has, and the namespaces that its code begins names with.
    private static readonly string[] Members =
    [
        "AdditionalProperties", "UnreadableValues", "RawJson", "Received", "CameAsNull", "KeepRawJson", "HasValue", "NoteValue", "WireShape",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "System", "Newtonsoft",
    ];

    public JObject Write(ModelType model)
    {
        var names = new UniqueNames(document, warnings, [.. Members, model.Name], "Set 'x-name' in the overlay.");
        var given = model.Properties.Where(p => p.ExplicitName is not null).ToDictionary(p => p, p => Given(model, p, names));
        var properties = new JObject();
        foreach (var property in model.Properties)
        {
            var name = given.GetValueOrDefault(property)
                ?? names.Take(Identifiers.MemberName(property.WireName), Place(model, property));
            properties.Add(property.WireName, Property(model, property, name));
        }

        var required = model.Properties.Where(p => p.IsRequired).Select(p => p.WireName).ToList();
        return JsonParts.ObjectOf(
            new JProperty("type", "object"),
            JsonParts.Optional("description", model.Description),
            required.Count == 0 ? null : new JProperty("required", new JArray(required)),
            new JProperty("properties", properties));
    }

    private static JObject Property(ModelType model, ModelProperty property, string name)
    {
        var use = property.Use;
        var schema = SchemaWriter.Extensible(use.Type);
        if (use.Description is not null)
        {
            schema["description"] = use.Description;
        }

        if (use.IsNullable)
        {
            schema["nullable"] = true;
        }

        if (use.IsDeprecated)
        {
            schema["deprecated"] = true;
        }

        var rows = model.IsResult && use.Type is ListType { Item: ModelType } list ? list : null;
        schema["x-name"] = name;
        schema["x-reader"] = rows is null ? Reader(property) : $"RowsValue<{rows.Item.CSharp}, {rows.Item.Reader}>";
        schema["x-nullable"] = use.IsNullable;
        if (rows is not null)
        {
            schema["x-rows"] = true;
        }

        return schema;
    }

    private static string Reader(ModelProperty property)
    {
        var type = property.Use.Type;
        var isOptional = type.IsValueType && (!property.IsRequired || property.Use.IsNullable);
        return $"{(isOptional ? "OptionalValue" : "Value")}<{type.CSharp}, {type.Reader}>";
    }

    private string Given(ModelType model, ModelProperty property, UniqueNames names)
    {
        var name = property.ExplicitName!;
        return names.Take(name, Place(model, property)) == name
            ? name
            : throw document.Error(
                model.Source, SpecCode.InvalidName,
                $"'x-name: {name}' of the property '{property.WireName}' is taken in {model.Name}. Choose another name.");
    }

    private static JToken Place(ModelType model, ModelProperty property) =>
        (model.Source["properties"] as JObject)?[property.WireName] ?? model.Source;
}

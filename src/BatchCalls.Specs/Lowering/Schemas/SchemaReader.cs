using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs;

/// <summary>
/// Finds out what a schema means. Each object schema of the document gives one model, however often it is used.
/// </summary>
internal sealed class SchemaReader
{
    private readonly OpenApiDocument document;
    private readonly Warnings warnings;
    private readonly SchemaFlattener flattener;
    private readonly UnionReader unions;
    private readonly EnumReader enums;
    private readonly ArrayReader arrays;
    private readonly Dictionary<JToken, SchemaUse> targets = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JToken> openTargets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken, ModelType> models = new(ReferenceEqualityComparer.Instance);

    public SchemaReader(OpenApiDocument document, Warnings warnings)
    {
        this.document = document;
        this.warnings = warnings;
        flattener = new SchemaFlattener(document, warnings);
        enums = new EnumReader(document.Source);
        unions = new UnionReader(document.Source, this, enums);
        arrays = new ArrayReader(document.Source, this);
    }

    /// <param name="outerName">An <c>x-type-name</c> around the schema, as on a union of it with null.</param>
    public SchemaUse Read(JToken schema, string? outerName = null) => schema switch
    {
        { Type: JTokenType.Boolean } when schema.Value<bool>() => SchemaUse.Any,
        { Type: JTokenType.Boolean } => new SchemaUse(SpecialType.Never),
        _ => ReadObject(document.Source.Object(schema), outerName),
    };

    /// <summary>A schema that others name: read once, and never again while it is being read.</summary>
    public SchemaUse ReadTarget(JToken target)
    {
        if (targets.TryGetValue(target, out var known))
        {
            return known;
        }

        if (!openTargets.Add(target))
        {
            warnings.Add(document.Source.At(
                target, SpecCode.RecursiveAlias,
                "This schema contains itself without an object in between, which C# can't name. Read as plain JSON there."));
            return SchemaUse.Any;
        }

        var use = Read(target);
        openTargets.Remove(target);
        targets[target] = use;
        return use;
    }

    public IReadOnlyList<ModelProperty> ReadProperties(ModelType model)
    {
        var flat = flattener.Flatten(model.Source);
        var properties = new List<ModelProperty>();
        foreach (var (name, schema) in flat.Properties)
        {
            var use = Read(schema);
            if (use.Type == SpecialType.Never)
            {
                warnings.Add(document.Source.At(
                    schema, SpecCode.ImpossibleProperty, "Dropped the property: its schema allows no value."));
                continue;
            }

            var settled = use.Type is SpecialType ? use with { Type = SpecialType.Any, IsNullable = true } : use;
            properties.Add(new ModelProperty(name, ExplicitName(schema, "x-name"), flat.Required.Contains(name), settled));
        }

        return properties;
    }

    private SchemaUse ReadObject(JObject schema, string? outerName)
    {
        var name = ExplicitName(schema, "x-type-name") ?? outerName;
        var inner = ReadType(schema, name);
        WarnOfUnusedName(schema, inner.Type);
        return inner with
        {
            IsNullable = inner.IsNullable || schema.IsTrueAt("nullable"),
            Description = schema.StringAt("description") ?? inner.Description,
            IsDeprecated = inner.IsDeprecated || schema.IsTrueAt("deprecated"),
        };
    }

    private SchemaUse ReadType(JObject schema, string? name)
    {
        // In 3.0 a reference has no siblings; what stands there anyway, such as a description, is harmless.
        if (schema.ContainsKey("$ref") && (document.IsVersion30 || !SchemaKeywords.ShapesBesideReference(schema)))
        {
            var target = ReadTarget(document.References.Target(schema));
            return target with { Description = target.Type is NamedType ? null : target.Description, IsDeprecated = false };
        }

        var flat = flattener.Flatten(schema);
        if (SchemaFlattener.SoleBranch(schema) is { } branch)
        {
            return Read(branch, name);
        }

        var use = ReadFlat(flat, name);
        return use.Type == SpecialType.Any ? SchemaUse.Any : use with { IsNullable = use.IsNullable || flat.AllowsNull };
    }

    private SchemaUse ReadFlat(FlatSchema flat, string? name)
    {
        if (flat["enum"] is not null || flat["const"] is not null)
        {
            return enums.Read(flat, name);
        }

        var types = flat.TypesBesideNull.ToList();
        if (types is [] or ["object"] && flat.Properties.Values.Any(property => property is not JValue { Value: false }))
        {
            return ReadModel(flat, name);
        }

        // A union beside a scalar type only refines it: 'type: string' with an anyOf of patterns is a string.
        if (types is not [not "object"] && (flat["anyOf"] ?? flat["oneOf"]) is not null)
        {
            return unions.Read(flat, name);
        }

        return types switch
        {
            [] when flat.Types.Count > 0 => new SchemaUse(SpecialType.Null, IsNullable: true),
            [] when flat["items"] is not null || flat["prefixItems"] is not null => arrays.Read(flat),
            [] when flat["additionalProperties"] is not JObject => SchemaUse.Any,
            [] or ["object"] => ReadMap(flat),
            ["array"] => arrays.Read(flat),
            ["string"] => new SchemaUse(ScalarFormats.String(flat)),
            ["boolean"] => new SchemaUse(ScalarType.Boolean),
            ["integer"] => new SchemaUse(ScalarFormats.Integer(flat)),
            ["number"] or ["integer", "number"] or ["number", "integer"] => new SchemaUse(ScalarFormats.Number(flat)),
            _ => SchemaUse.Any,
        };
    }

    private SchemaUse ReadModel(FlatSchema flat, string? name)
    {
        if ((flat["anyOf"] ?? flat["oneOf"]) is { } union)
        {
            warnings.Add(document.Source.At(
                union, SpecCode.DroppedKeyword,
                "Dropped the union beside the properties: C# has no form for it. What only a variant has is kept as "
                    + "an additional property."));
        }

        if (!models.TryGetValue(flat.Source, out var model))
        {
            model = new ModelType(flat.Source, name, flat.Source.StringAt("description"));
            models.Add(flat.Source, model);
        }

        return new SchemaUse(model);
    }

    private SchemaUse ReadMap(FlatSchema flat)
    {
        var value = flat["additionalProperties"] is JObject schema ? Read(schema).Element : SpecialType.Any;
        return new SchemaUse(new MapType(value));
    }

    private string? ExplicitName(JToken schema, string keyword)
    {
        if (schema is not JObject map || map[keyword] is not { } token)
        {
            return null;
        }

        return token.Type == JTokenType.String && Identifiers.IsValid(token.Value<string>()!)
            ? token.Value<string>()
            : throw document.Source.Error(
                token, SpecCode.InvalidName,
                $"'{keyword}' is {token.KindName()}, which is no C# name. Use letters, digits and underscores.");
    }

    private void WarnOfUnusedName(JObject schema, SchemaType type)
    {
        var name = schema.StringAt("x-type-name");
        if (name is not null && (type as NamedType)?.ExplicitName != name)
        {
            warnings.Add(document.Source.At(
                schema, SpecCode.TypeNameWithoutEffect,
                $"'x-type-name: {name}' has no effect here: this is neither an object with properties nor a string "
                    + "enum of its own. Name the schema that it refers to."));
        }
    }
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>
/// Finds out what a schema means. Each object schema of the document gives one model, however often it is used.
/// </summary>
internal sealed class SchemaReader
{
    private readonly OpenApiDocument _document;
    private readonly Warnings _warnings;
    private readonly SchemaFlattener _flattener;
    private readonly UnionReader _unions;
    private readonly EnumReader _enums;
    private readonly ArrayReader _arrays;
    private readonly Dictionary<JToken, SchemaUse> _targets = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<JToken> _openTargets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken, ModelType> _models = new(ReferenceEqualityComparer.Instance);

    public SchemaReader(OpenApiDocument document, Warnings warnings)
    {
        _document = document;
        _warnings = warnings;
        _flattener = new SchemaFlattener(document, warnings);
        _enums = new EnumReader(_document.Source);
        _unions = new UnionReader(_document.Source, this, _enums);
        _arrays = new ArrayReader(_document.Source, this);
    }

    /// <param name="outerName">An <c>x-type-name</c> around the schema, as on a union of it with null.</param>
    public SchemaUse Read(JToken schema, string? outerName = null) => schema switch
    {
        { Type: JTokenType.Boolean } when schema.Value<bool>() => SchemaUse.Any,
        { Type: JTokenType.Boolean } => new SchemaUse(SpecialType.Never),
        _ => ReadObject(_document.Source.Object(schema), outerName),
    };

    /// <summary>A schema that others name: read once, and never again while it is being read.</summary>
    public SchemaUse ReadTarget(JToken target)
    {
        if (_targets.TryGetValue(target, out var known))
        {
            return known;
        }

        if (!_openTargets.Add(target))
        {
            _warnings.Add(_document.Source.At(
                target, SpecCode.RecursiveAlias,
                "This schema contains itself without an object in between, which C# can't name. Read as plain JSON there."));
            return SchemaUse.Any;
        }

        var use = Read(target);
        _openTargets.Remove(target);
        _targets[target] = use;
        return use;
    }

    public IReadOnlyList<ModelProperty> ReadProperties(ModelType model)
    {
        var flat = _flattener.Flatten(model.Source);
        var properties = new List<ModelProperty>();
        foreach (var (name, schema) in flat.Properties)
        {
            var use = Read(schema);
            if (use.Type == SpecialType.Never)
            {
                _warnings.Add(_document.Source.At(
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
        if (schema.ContainsKey("$ref") && (_document.IsVersion30 || !SchemaKeywords.ShapesBesideReference(schema)))
        {
            var target = ReadTarget(_document.References.Target(schema));
            return target with { Description = target.Type is NamedType ? null : target.Description, IsDeprecated = false };
        }

        var flat = _flattener.Flatten(schema);
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
            return _enums.Read(flat, name);
        }

        var types = flat.TypesBesideNull.ToList();
        if (types is [] or ["object"] && flat.Properties.Values.Any(property => property is not JValue { Value: false }))
        {
            return ReadModel(flat, name);
        }

        // A union beside a scalar type only refines it: 'type: string' with an anyOf of patterns is a string.
        if (types is not [not "object"] && (flat["anyOf"] ?? flat["oneOf"]) is not null)
        {
            return _unions.Read(flat, name);
        }

        return types switch
        {
            [] when flat.Types.Count > 0 => new SchemaUse(SpecialType.Null, IsNullable: true),
            [] when flat["items"] is not null || flat["prefixItems"] is not null => _arrays.Read(flat),
            [] when flat["additionalProperties"] is not JObject => SchemaUse.Any,
            [] or ["object"] => ReadMap(flat),
            ["array"] => _arrays.Read(flat),
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
            _warnings.Add(_document.Source.At(
                union, SpecCode.DroppedKeyword,
                "Dropped the union beside the properties: C# has no form for it. What only a variant has is kept as "
                    + "an additional property."));
        }

        if (!_models.TryGetValue(flat.Source, out var model))
        {
            model = new ModelType(flat.Source, name, flat.Source.StringAt("description"));
            _models.Add(flat.Source, model);
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
            : throw _document.Source.Error(
                token, SpecCode.InvalidName,
                $"'{keyword}' is {token.KindName()}, which is no C# name. Use letters, digits and underscores.");
    }

    private void WarnOfUnusedName(JObject schema, SchemaType type)
    {
        var name = schema.StringAt("x-type-name");
        if (name is not null && (type as NamedType)?.ExplicitName != name)
        {
            _warnings.Add(_document.Source.At(
                schema, SpecCode.TypeNameWithoutEffect,
                $"'x-type-name: {name}' has no effect here: this is neither an object with properties nor a string "
                    + "enum of its own. Name the schema that it refers to."));
        }
    }
}

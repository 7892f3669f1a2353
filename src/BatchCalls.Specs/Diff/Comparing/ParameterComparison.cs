using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares an operation's parameters by place and name, those of a path by their position.</summary>
internal sealed class ParameterComparison(Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas)
{
    private readonly NameComparison _names = new(sides, log);
    private readonly NoteComparison _notes = new(log);

    /// <param name="path">Where parameters of a path are told, which all its operations share.</param>
    public void Compare(Sides<PathOperation> operations, Place path, Place place)
    {
        var isRenamed = operations.Old.Path != operations.New.Path;
        var old = Keyed(sides.Old, operations.Old, isRenamed);
        var @new = Keyed(sides.New, operations.New, isRenamed);
        foreach (var key in old.Keys.Union(@new.Keys).Order())
        {
            var (left, right) = (old.GetValueOrDefault(key), @new.GetValueOrDefault(key));
            var isShared = IsOf(operations.Old.PathItem, left) && IsOf(operations.New.PathItem, right);
            var at = (isShared ? path : place).At("parameters", key.In, key.Name).Named($"'{key.Name}'");
            switch (left, right)
            {
                case ({ } before, null):
                    log.Add(ApiKinds.ParameterRemoved, at, TypeOf(sides.Old, before), null);
                    break;
                case (null, { } after):
                    var isRequired = IsRequired(sides.New.Document.References.Resolve(after));
                    var kind = isRequired ? ApiKinds.RequiredParameterAdded : ApiKinds.ParameterAdded;
                    log.Add(kind, at, null, TypeOf(sides.New, after));
                    break;
                case ({ } before, { } after):
                    Compare(ElementPair.Of(sides, before, after, at), operations, key.In);
                    break;
            }
        }
    }

    private void Compare(ElementPair parameter, Sides<PathOperation> operations, string @in)
    {
        var (old, @new, place) = parameter;
        _names.Argument(operations, new(old["name"]!.ToString(), @new["name"]!.ToString()), @in, place);
        var (before, after) = (IsRequired(old), IsRequired(@new));
        if (before != after)
        {
            log.Add(
                after ? ApiKinds.ParameterRequired : ApiKinds.ParameterOptional, place,
                before ? "required" : "optional", after ? "required" : "optional");
        }

        if (Serialization(old, @in) != Serialization(@new, @in))
        {
            log.Add(ApiKinds.ParameterSerialization, place.At("style"), Serialization(old, @in), Serialization(@new, @in));
        }

        _notes.Compare(old, @new, place, "description");
        _notes.Examples(old, @new, place);
        schemas.Add(SchemaOf(old), SchemaOf(@new), place.At("schema"), Usage.Parameter);
    }

    private static Dictionary<(string In, string Name), JToken> Keyed(DocumentSide side, PathOperation operation, bool isRenamed)
    {
        var positions = PathMatching.ParametersOf(operation.Path);
        return DeclaredParameters.Entries(side.Document, operation).GroupBy(Key)
            .ToDictionary(spellings => spellings.Key, spellings => spellings.Last());

        (string In, string Name) Key(JToken entry)
        {
            var parameter = side.Document.References.Resolve(entry);
            var (@in, name) = (parameter["in"]!.ToString(), parameter["name"]!.ToString());
            return @in switch
            {
                "path" when isRenamed && positions.IndexOf(name) is var position and >= 0 =>
                    (@in, position.ToString(CultureInfo.InvariantCulture)),
                "header" => (@in, name.ToLowerInvariant()),
                _ => (@in, name),
            };
        }
    }

    private static bool IsOf(JObject pathItem, JToken? entry) =>
        entry is null || ReferenceEquals(entry.Parent, pathItem["parameters"]);

    private static bool IsRequired(JObject parameter) => parameter.StringAt("in") == "path" || parameter.IsTrueAt("required");

    private static JToken? SchemaOf(JObject parameter) =>
        parameter["schema"] ?? (parameter["content"]?.First?.First as JObject)?["schema"];

    private static string Serialization(JObject parameter, string @in)
    {
        if (parameter["content"] is JObject content)
        {
            return string.Join(", ", content.Properties().Select(p => p.Name));
        }

        var style = parameter.StringAt("style") ?? (@in is "query" or "cookie" ? "form" : "simple");
        var explode = parameter["explode"] is JValue { Value: bool stated } ? stated : style == "form";
        var reserved = parameter.IsTrueAt("allowReserved") ? ", reserved allowed" : string.Empty;
        return style + (explode ? ", exploded" : string.Empty) + reserved;
    }

    private static JValue TypeOf(DocumentSide side, JToken entry) =>
        new TypeText(side).Of(side.Sites.Of(SchemaOf(side.Document.References.Resolve(entry))));
}

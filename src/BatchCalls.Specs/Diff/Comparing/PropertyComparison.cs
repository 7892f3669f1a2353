using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares the properties of two objects by their names.</summary>
internal sealed class PropertyComparison(Sides<DocumentSide> sides, ChangeLog log, SchemaComparison schemas)
{
    private readonly NameComparison _names = new(sides, log);
    private readonly UndeclaredComparison _undeclared = new(sides, log);

    public void Compare(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place, Usage usage)
    {
        foreach (var name in views.Old.Properties.Keys.Union(views.New.Properties.Keys).Order(StringComparer.Ordinal))
        {
            var (old, @new) = (Visible(sides.Old, views.Old, name, usage), Visible(sides.New, views.New, name, usage));
            if (old is null && @new is null)
            {
                continue;
            }

            var owners = new PropertyOwners(sides, sites, views, name);
            var at = owners.Place(place).Property(name, old?.IsRequired ?? false);
            switch (old, @new)
            {
                case ({ } before, { } after):
                    _names.Property(sites, name, at);
                    CompareRequired(before, after, Nullable(before, at.Shared(owners.RequiredPlace(place).Pointer)), usage);
                    schemas.Add(before.Schema, after.Schema, at, usage);
                    break;
                case ({ } before, null):
                    log.Add(SchemaKinds.PropertyRemoved.In(usage), at, TypeOf(sides.Old, before), null);
                    break;
                case (null, { } after):
                    var isNew = after.IsRequired && !views.Old.Required.Contains(name);
                    var kind = isNew ? SchemaKinds.RequiredPropertyAdded : SchemaKinds.PropertyAdded;
                    log.Add(kind.In(usage), at, null, TypeOf(sides.New, after));
                    break;
            }
        }

        _undeclared.Compare(views, place, usage);
        CompareAdditional(views, place, usage);
    }

    private void CompareRequired(SchemaProperty old, SchemaProperty @new, Place place, Usage usage)
    {
        if (old.IsRequired != @new.IsRequired)
        {
            var kind = @new.IsRequired ? SchemaKinds.BecameRequired : SchemaKinds.BecameOptional;
            log.Add(kind.In(usage), place, Word(old), Word(@new));
        }
    }

    // What may be null already allows it in C# already: there is nothing new to check.
    private Place Nullable(SchemaProperty old, Place place)
    {
        var site = sides.Old.Sites.Of(old.Schema);
        var allowsNull = site.AllowsNull || sides.Old.Views.Of(site).AllowsNull || sides.Old.Types.IsPlainJson(site);
        return allowsNull ? place with { Standing = Standing.Optional } : place;
    }

    private void CompareAdditional(Sides<SchemaView> views, Place place, Usage usage)
    {
        var (old, @new, at) = (views.Old.Additional, views.New.Additional, place.At("additionalProperties"));
        if (views.Old.IsClosed != views.New.IsClosed)
        {
            var kind = views.New.IsClosed ? SchemaKinds.Closed : SchemaKinds.Opened;
            log.Add(kind.In(usage), at, Openness(views.Old), Openness(views.New));
        }
        else if (!views.Old.IsClosed && (old is not null || @new is not null))
        {
            // Beside declared properties, C# has the others as they came.
            var entry = views.Old.Properties.Count == 0
                ? at.Entry($"a value of {place.Name}", place.Loss)
                : at.Entry($"an additional property of {place.Name}", Loss.Nothing) with { Standing = Standing.Additional };
            schemas.Add(old, @new, entry, usage);
        }
    }

    /// <returns>Null as well for what is never sent this way, and for what allows no value.</returns>
    private static SchemaProperty? Visible(DocumentSide side, SchemaView view, string name, Usage usage)
    {
        if (view.Properties.GetValueOrDefault(name) is not { } property)
        {
            return null;
        }

        var site = side.Sites.Of(property.Schema);
        var hiding = usage is Usage.Parameter or Usage.Request ? "readOnly" : "writeOnly";
        return site.Note(hiding) is JValue { Value: true } || side.Sites.IsNothing(site) ? null : property;
    }

    private static JValue TypeOf(DocumentSide side, SchemaProperty property) =>
        new TypeText(side).Of(side.Sites.Of(property.Schema));

    private static string Word(SchemaProperty property) => property.IsRequired ? "required" : "optional";

    private static JToken? Openness(SchemaView view) => view.IsClosed ? false : view.Additional is null ? true : "typed";
}

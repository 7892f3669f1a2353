using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares what the generated code calls the same element of the wire.</summary>
internal sealed class NameComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    public void Types(Sides<SchemaSite> sites, Place place) =>
        Compare(NameKinds.Type, sides.Old.Names.Type(sites.Old.Base), sides.New.Names.Type(sites.New.Base), place);

    public void Property(Sides<SchemaSite> sites, string name, Place place) => Compare(
        NameKinds.Property, sides.Old.Names.Property(sites.Old.Base, name), sides.New.Names.Property(sites.New.Base, name),
        place);

    public void EnumMembers(Sides<SchemaSite> sites, Sides<SchemaView> views, Place place)
    {
        if (!views.Old.IsTextEnum || !views.New.IsTextEnum)
        {
            return;
        }

        foreach (var value in views.Old.Values!.Keys.Intersect(views.New.Values!.Keys))
        {
            Compare(
                NameKinds.EnumMember, sides.Old.Names.EnumMember(sites.Old.Base, value),
                sides.New.Names.EnumMember(sites.New.Base, value), place.At("enum", value));
        }
    }

    public void Method(Sides<PathOperation> operations, Place place)
    {
        var (old, @new) = (operations.Old, operations.New);
        Compare(
            NameKinds.Method, sides.Old.Names.Method(old.Path, old.Method), sides.New.Names.Method(@new.Path, @new.Method),
            place.At("operationId"));
    }

    public void Argument(Sides<PathOperation> operations, Sides<string> wireNames, string @in, Place place)
    {
        var (old, @new) = (operations.Old, operations.New);
        Compare(
            NameKinds.Argument, sides.Old.Names.Argument(old.Path, old.Method, @in, wireNames.Old),
            sides.New.Names.Argument(@new.Path, @new.Method, @in, wireNames.New), place);
    }

    private void Compare(ChangeKind kind, CSharpName? old, CSharpName? @new, Place place)
    {
        if (CSharpName.Changed(old, @new))
        {
            log.Add(kind, place, old!.Actual, @new!.Actual);
        }
    }
}

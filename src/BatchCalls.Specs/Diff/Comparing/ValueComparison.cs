using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares the values of enums, which have no order.</summary>
internal sealed class ValueComparison(ChangeLog log)
{
    public void Compare(Sides<SchemaView> views, Place place, Usage usage)
    {
        var isEnum = views.Old.IsTextEnum && (usage is Usage.Parameter or Usage.Request || place.Loss.Cost != Cost.Nothing);
        var (removed, added) = isEnum
            ? (SchemaKinds.ValueRemoved, SchemaKinds.ValueAdded)
            : (SchemaKinds.PlainValueRemoved, SchemaKinds.PlainValueAdded);
        switch (views)
        {
            case { Old.Values: { } before, New.Values: { } after }:
                // Of both sides together, or a number beside the texts of one would make all of them others.
                var areTexts = SchemaValues.AreTexts(before.Values) && SchemaValues.AreTexts(after.Values);
                var (old, @new) = (SchemaValues.ByKey(before.Values, areTexts), SchemaValues.ByKey(after.Values, areTexts));
                foreach (var text in old.Keys.Except(@new.Keys))
                {
                    log.Add(removed.In(usage), place.At("enum", text), old[text], null);
                }

                foreach (var text in @new.Keys.Except(old.Keys))
                {
                    log.Add(added.In(usage), place.At("enum", text), null, @new[text]);
                }

                break;

            // Of numbers a choice is no type of its own, only a restriction. Of texts it has been told as a type.
            case { Old.Values: { } gone } when !views.Old.IsTextEnum:
                log.Add(SchemaKinds.BoundsLoosened.In(usage), place.At("enum"), new JArray(gone.Values), null);
                break;
            case { New.Values: { } come } when !views.New.IsTextEnum:
                log.Add(SchemaKinds.BoundsTightened.In(usage), place.At("enum"), null, new JArray(come.Values));
                break;
        }
    }
}

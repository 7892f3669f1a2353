using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

internal sealed record OverlayAction(JObject Source, string Target, string? Description, JToken? Update, bool Remove)
{
    private static readonly string[] Keys = ["target", "description", "update", "remove"];

    public static OverlayAction From(SpecDocument overlay, JToken token)
    {
        var source = overlay.Object(token);
        foreach (var key in source.KeysBeside(Keys))
        {
            throw overlay.Error(
                key, SpecCode.InvalidAction, $"An action has no '{key.Name}'. Known keys are {string.Join(", ", Keys)}.");
        }

        if (source.StringAt("target") is not { } target)
        {
            throw overlay.Error(source, SpecCode.InvalidAction, "The action has no target. Add a JSONPath as 'target'.");
        }

        if (source["remove"] is { Type: not JTokenType.Boolean } flag)
        {
            throw overlay.Unexpected(flag, "true or false");
        }

        var remove = source.IsTrueAt("remove");
        if (source["update"] is null && !remove)
        {
            throw overlay.Error(source, SpecCode.InvalidAction, "The action changes nothing. Add 'update', or 'remove: true'.");
        }

        return new OverlayAction(source, target, source.StringAt("description"), source["update"], remove);
    }

    /// <remarks>An action that removes and updates, removes.</remarks>
    public void ApplyTo(JObject root, SpecDocument overlay, Warnings warnings)
    {
        var matches = Select(root, overlay);
        if (matches.Count == 0)
        {
            throw overlay.Error(
                Source, SpecCode.TargetWithoutMatch,
                $"{this} matches nothing: the provider has changed. Drop or adapt the action.");
        }

        var isChanged = Remove;
        foreach (var match in matches)
        {
            if (Remove)
            {
                RemoveFromParent(match, overlay);
            }
            else
            {
                var before = match.DeepClone();
                OverlayMerge.Into(match, Update!, message => Incompatible(overlay, match, message), WarnOfRepeated);
                isChanged |= !JToken.DeepEquals(before, match);
            }
        }

        if (!isChanged)
        {
            warnings.Add(overlay.At(
                Source, SpecCode.UpdateWithoutEffect, $"{this} changes nothing: the document says so already. Drop the action."));
        }

        void WarnOfRepeated(JToken entry) => warnings.Add(overlay.At(
            entry, SpecCode.RepeatedEntry, $"{this} adds an entry that the document has already. Drop the entry."));
    }

    /// <summary>The first of its references that leads to nothing in a document; null for none.</summary>
    public string? FirstDangling(JObject root) => Update is not JContainer update ? null : update.DescendantsAndSelf()
        .OfType<JProperty>().Where(property => property.Name == "$ref" && property.Value.Type == JTokenType.String)
        .Select(property => property.Value.Value<string>()!)
        .FirstOrDefault(target => target.StartsWith("#/", StringComparison.Ordinal) && JsonPointer.Find(root, target) is null);

    public SpecException LeadsNowhere(JObject root, SpecDocument overlay) => overlay.Error(
        Source, SpecCode.TargetWithoutMatch,
        $"{this} refers to '{FirstDangling(root)}', which is no longer there: the provider has changed. Drop or adapt the action.");

    public SpecException RemovesTarget(LostTarget target, SpecDocument overlay) => overlay.Error(
        Source, SpecCode.IncompatibleUpdate,
        $"{this} removes '{target.Pointer}', which {target.NamedBy} still refers to. Remove or update that too, or drop the action.");

    public override string ToString()
    {
        var index = Source.Parent is JArray list ? list.IndexOf(Source) : 0;
        return $"Action {index}, '{Target}'" + (Description is null ? string.Empty : $" ({Description.Trim().TrimEnd('.')})");
    }

    private List<JToken> Select(JObject root, SpecDocument overlay)
    {
        try
        {
            return Target.StartsWith('$')
                ? [.. root.SelectTokens(Target).Distinct<JToken>(ReferenceEqualityComparer.Instance)]
                : throw new JsonException("A JSONPath starts with '$'.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw overlay.Error(
                Source["target"]!, SpecCode.InvalidTarget,
                $"'{Target}' is not a JSONPath: {e.Message.TrimEnd('.')}. Correct the target.");
        }
    }

    private void RemoveFromParent(JToken match, SpecDocument overlay)
    {
        switch (match.Parent)
        {
            case JProperty property:
                if (property.Parent is not null)
                {
                    property.Remove();
                }

                break;
            case JArray:
                match.Remove();
                break;
            default:
                throw overlay.Error(
                    Source, SpecCode.IncompatibleUpdate, $"{this} removes the whole document. Name a part of it.");
        }
    }

    private SpecException Incompatible(SpecDocument overlay, JToken match, string message) =>
        overlay.Error(Source, SpecCode.IncompatibleUpdate, $"{this} can't update {JsonPointer.Of(match)}: {message}");
}

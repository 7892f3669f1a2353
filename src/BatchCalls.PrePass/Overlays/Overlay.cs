using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>An OpenAPI Overlay 1.0 document: corrections of a provider's document, kept beside it.</summary>
public sealed class Overlay
{
    private static readonly string[] Keys = ["overlay", "info", "extends", "actions"];

    private readonly SpecDocument _document;
    private readonly List<OverlayAction> _actions;

    private Overlay(SpecDocument document, List<OverlayAction> actions) => (_document, _actions) = (document, actions);

    /// <exception cref="SpecException">It isn't an Overlay 1.0 document.</exception>
    public static Overlay From(SpecDocument document)
    {
        var version = document.Root["overlay"];
        if (version is not { Type: JTokenType.String } || !version.Value<string>()!.StartsWith("1.0.", StringComparison.Ordinal))
        {
            var found = version is null ? "nothing" : version.KindName();
            throw document.Error(
                version ?? document.Root, SpecCode.NotAnOverlay,
                $"This is no Overlay 1.0 document: expected 'overlay: 1.0.0', found {found}.");
        }

        foreach (var key in document.Root.KeysBeside(Keys))
        {
            throw document.Error(
                key, SpecCode.NotAnOverlay, $"An overlay has no '{key.Name}'. Known keys are {string.Join(", ", Keys)}.");
        }

        if (document.Root["actions"] is not JArray list)
        {
            throw document.Error(document.Root, SpecCode.NotAnOverlay, "The overlay has no list of actions. Add 'actions'.");
        }

        return new Overlay(document, [.. list.Select(action => OverlayAction.From(document, action))]);
    }

    /// <summary>Applies the actions in their order to a copy.</summary>
    /// <exception cref="SpecException">
    /// An action matches nothing, can't be applied to what it matches, or removes what the document still refers to.
    /// </exception>
    public SpecDocument ApplyTo(SpecDocument original, Warnings warnings)
    {
        var root = (JObject)original.Root.DeepClone();
        foreach (var action in _actions)
        {
            action.ApplyTo(root, _document, warnings);
        }

        return Harmful(original.Root, root, _actions) is [var (_, failure), ..] ? throw failure : original with { Root = root };
    }

    /// <summary>Applies what can be applied, and goes on behind what can't, to find all of that at once.</summary>
    /// <returns>The document, and what is wrong with the actions that were left out, wholly.</returns>
    public (SpecDocument Document, IReadOnlyList<SpecException> Failures) ApplyWhatFits(SpecDocument original, Warnings warnings)
    {
        var failures = new Dictionary<OverlayAction, SpecException>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var found = new Warnings();
            var root = Apply(original.Root, failures, found);

            // Only when all have been applied is it known what references lead to.
            var applied = _actions.Where(action => !failures.ContainsKey(action)).ToList();
            var dangling = applied.Where(action => action.FirstDangling(root) is not null)
                .Select(action => (action, action.LeadsNowhere(root, _document))).ToList();
            var harmful = dangling.Count > 0 ? dangling : Harmful(original.Root, root, applied);
            if (harmful.Count == 0)
            {
                warnings.AddRange(found);
                return (original with { Root = root }, [.. _actions.Where(failures.ContainsKey).Select(action => failures[action])]);
            }

            foreach (var (action, failure) in harmful)
            {
                failures.Add(action, failure);
            }
        }
    }

    /// <summary>The actions that remove what the corrected document still refers to.</summary>
    private List<(OverlayAction Action, SpecException Failure)> Harmful(
        JObject original, JObject corrected, IReadOnlyList<OverlayAction> applied)
    {
        if (!applied.Any(action => action.Remove) || LostTarget.Find(original, corrected) is not [_, ..] lost)
        {
            return [];
        }

        var found = new List<(OverlayAction, SpecException)>();
        var root = (JObject)original.DeepClone();
        foreach (var action in applied)
        {
            var there = lost.Where(target => target.IsIn(root)).ToList();
            action.ApplyTo(root, _document, new Warnings());
            if (there.FirstOrDefault(target => !target.IsIn(root)) is { } removed)
            {
                found.Add((action, action.RemovesTarget(removed, _document)));
            }
        }

        return found;
    }

    private JObject Apply(JObject original, Dictionary<OverlayAction, SpecException> failures, Warnings warnings)
    {
        while (true)
        {
            var root = (JObject)original.DeepClone();
            var found = new Warnings();
            if (ApplyUntilFailure(root, failures, found))
            {
                warnings.AddRange(found);
                return root;
            }

            // An action that fails half-way must leave nothing behind: all begin again without it.
        }
    }

    private bool ApplyUntilFailure(JObject root, Dictionary<OverlayAction, SpecException> failures, Warnings warnings)
    {
        foreach (var action in _actions.Where(action => !failures.ContainsKey(action)))
        {
            try
            {
                action.ApplyTo(root, _document, warnings);
            }
            catch (SpecException e)
            {
                failures.Add(action, e);
                return false;
            }
        }

        return true;
    }
}

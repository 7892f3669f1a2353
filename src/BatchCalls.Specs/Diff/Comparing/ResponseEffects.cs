using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Says what it does to a client that a response comes or goes, which depends on the others and on its body.</summary>
internal sealed class ResponseEffects(Sides<DocumentSide> sides)
{
    /// <param name="remaining">The new document's responses.</param>
    public ChangeKind SuccessRemoved(JToken response, Dictionary<string, JToken> remaining) => HasSuccess(remaining)
        ? Of(ApiKinds.SuccessRemoved, "{name} is no longer documented: the method's result is that of the success that is.")
        : HasJson(sides.Old, response)
            ? ApiKinds.SuccessRemoved
            : Of(ApiKinds.SuccessRemoved, "{name} is no longer documented, and no other success is. Check what comes instead.");

    /// <param name="known">The old document's responses.</param>
    public static ChangeKind SuccessAdded(Dictionary<string, JToken> known) => HasSuccess(known)
        ? ApiKinds.SuccessAdded
        : Of(ApiKinds.SuccessAdded, "The result of {name} is documented now; the released client reads none.");

    public ChangeKind ErrorAdded(string status, JToken response) => (status, HasJson(sides.New, response)) switch
    {
        (_, false) => Of(ApiKinds.ErrorAdded, "{name} is documented, without a JSON body: the exception for it stays as it is."),
        _ when ResponseMatching.IsRange(status) => Of(
            ApiKinds.ErrorAdded, "{name} is documented. The client has no types for a range: its exceptions stay as they are."),
        _ => ApiKinds.ErrorAdded,
    };

    /// <param name="remaining">The new document's responses.</param>
    public ChangeKind ErrorRemoved(string status, JToken response, Dictionary<string, JToken> remaining) =>
        !HasJson(sides.Old, response) || ResponseMatching.IsRange(status)
            ? Of(ApiKinds.ErrorRemoved, "{name} is no longer documented. The exception for it stays as it is.")
            : remaining.ContainsKey("default") && !ResponseMatching.IsSuccess("default", remaining)
                ? Of(ApiKinds.ErrorRemoved, "{name} is no longer documented. Its exception has the error of 'default'.")
                : ApiKinds.ErrorRemoved;

    private static ChangeKind Of(ChangeKind kind, string effect) => kind with { Effect = effect };

    private static bool HasSuccess(Dictionary<string, JToken> responses) =>
        responses.Keys.Any(status => ResponseMatching.IsSuccess(status, responses));

    private static bool HasJson(DocumentSide side, JToken response)
    {
        var source = side.Document.Source;
        return JsonContent.Find(source, source.ObjectAt(side.Document.References.Resolve(response), "content")) is not null;
    }
}

using static BatchCalls.Specs.Diff.Severity;

namespace BatchCalls.Specs.Diff;

/// <summary>Changes of what can be called, where, with which key, and what comes back at all.</summary>
internal static class ApiKinds
{
    public static readonly ChangeKind PathRemoved = new(
        "path-removed", Error, "Calls of it fail; its methods are gone from the client.");
    public static readonly ChangeKind PathAdded = new("path-added", Info, "The client gains the methods of this path.");
    public static readonly ChangeKind OperationRemoved = new(
        "operation-removed", Error, "Calls of it fail; its method is gone from the client.");
    public static readonly ChangeKind OperationAdded = new("operation-added", Info, "The client gains a method.");

    public static readonly ChangeKind ServerChanged = new(
        "server-changed", Error, "The client's default address is another: keys go there. Check that it is the provider's.");
    public static readonly ChangeKind ServerRemoved = new("server-removed", Error, "Calls of the removed address may fail.");
    public static readonly ChangeKind ServerAdded = new(
        "server-added", Info, "Another address can be chosen; the default stays.");

    public static readonly ChangeKind SecurityAdded = new(
        "security-requirement-added", Error, "Calls without a key are refused with 401: send one.");
    public static readonly ChangeKind SecurityRemoved = new(
        "security-requirement-removed", Error, "The document asks for no key any more. Check whether that is meant.");
    public static readonly ChangeKind SecurityChanged = new(
        "security-requirement-changed", Error, "Other keys are accepted than before: the one you send may be refused with 401.");
    public static readonly ChangeKind SchemeAdded = new(
        "security-scheme-added", Error, "A new way to send a key. Check whether the old one is to end.");
    public static readonly ChangeKind SchemeRemoved = new(
        "security-scheme-removed", Error, "A key sent this way may be refused with 401.");
    public static readonly ChangeKind SchemeChanged = new(
        "security-scheme-changed", Error, "The key travels another way: sent as before, it may be refused with 401.");

    public static readonly ChangeKind ParameterAdded = new("parameter-added", Info, "The method gains an optional argument.");
    public static readonly ChangeKind RequiredParameterAdded = new(
        "required-parameter-added", Error, "Calls without {name} are refused, and callers of the method no longer compile.");
    public static readonly ChangeKind ParameterRemoved = new(
        "parameter-removed", Error, "{name} has no effect any more or is refused, and callers that pass it no longer compile.");
    public static readonly ChangeKind ParameterRequired = new(
        "parameter-became-required", Error, "Calls without {name} are refused, and callers without it no longer compile.");
    public static readonly ChangeKind ParameterOptional = new("parameter-became-optional", Info, "{name} may be left out.");
    public static readonly ChangeKind ParameterSerialization = new(
        "parameter-serialization-changed", Error, "{name} is to be written into the request in another way.");

    public static readonly ChangeKind BodyAdded = new("request-body-added", Info, "The method gains an optional body.");
    public static readonly ChangeKind RequiredBodyAdded = new(
        "required-request-body-added", Error, "Calls without a body are refused, and callers of the method no longer compile.");
    public static readonly ChangeKind BodyRemoved = new(
        "request-body-removed", Error, "The body has no effect or is refused, and callers that pass it no longer compile.");
    public static readonly ChangeKind BodyRequired = new(
        "request-body-became-required", Error, "Calls without a body are refused.");
    public static readonly ChangeKind BodyOptional = new("request-body-became-optional", Info, "The body may be left out.");
    public static readonly ChangeKind RequestTypeRemoved = new(
        "request-media-type-removed", Error, "Bodies of the type {name} are refused with 415.");
    public static readonly ChangeKind RequestTypeAdded = new(
        "request-media-type-added", Info, "Bodies may be sent as {name} as well.");

    public static readonly ChangeKind SuccessRemoved = new(
        "success-response-removed", Error, "{name} is no longer documented: its result is gone from the client's method.");
    public static readonly ChangeKind SuccessAdded = new(
        "success-response-added", Warning,
        "Calls may now succeed with {name}. The released client takes it for the success that it knows, and reads it as that.");
    public static readonly ChangeKind ErrorRemoved = new(
        "error-response-removed", Info, "{name} is no longer documented. If it comes, the exception has no typed error.");
    public static readonly ChangeKind ErrorAdded = new(
        "error-response-added", Info, "Regenerated, the exception for {name} has the body as its typed error.");
    public static readonly ChangeKind ResponseTypeRemoved = new(
        "response-media-type-removed", Error, "Answers no longer come as {name}: what else comes can't be read as before.");
    public static readonly ChangeKind ResponseTypeAdded = new(
        "response-media-type-added", Info, "Answers may be asked for as {name} as well; the client goes on asking for JSON.");
    public static readonly ChangeKind ErrorTypeRemoved = new(
        "error-body-media-type-removed", Warning, "Errors no longer come as {name}: the exception may lack their details.");
    public static readonly ChangeKind ErrorTypeAdded = new(
        "error-body-media-type-added", Info, "Errors may come as {name} as well.");
    public static readonly ChangeKind HeaderRemoved = new(
        "response-header-removed", Warning, "The header {name} is no longer promised. Code that reads it finds nothing.");
    public static readonly ChangeKind HeaderChanged = new(
        "response-header-changed", Warning,
        "The header {name} comes in another form. The client hands it on as text; code that parses it may fail.");
    public static readonly ChangeKind HeaderRefined = new(
        "response-header-refined", Info, "The document bounds the header {name} otherwise. Code that parses it goes on working.");

    /// <summary>A header that is optional is one whose absence has to be reckoned with.</summary>
    public static readonly ChangeKind HeaderSometimes = HeaderChanged with
    {
        Effect = "The header {name} may be missing. Code that reads it then finds nothing.",
    };
    public static readonly ChangeKind HeaderAlways = HeaderRefined with { Effect = "The header {name} always comes." };
    public static readonly ChangeKind HeaderAdded = new("response-header-added", Info, "The header {name} may be read.");

    public static IReadOnlyList<ChangeKind> All { get; } =
    [
        PathRemoved, PathAdded, OperationRemoved, OperationAdded,
        ServerChanged, ServerRemoved, ServerAdded,
        SecurityAdded, SecurityRemoved, SecurityChanged, SchemeAdded, SchemeRemoved, SchemeChanged,
        ParameterAdded, RequiredParameterAdded, ParameterRemoved, ParameterRequired, ParameterOptional, ParameterSerialization,
        BodyAdded, RequiredBodyAdded, BodyRemoved, BodyRequired, BodyOptional, RequestTypeRemoved, RequestTypeAdded,
        SuccessRemoved, SuccessAdded, ErrorRemoved, ErrorAdded, ResponseTypeRemoved, ResponseTypeAdded, ErrorTypeRemoved,
        ErrorTypeAdded, HeaderRemoved, HeaderChanged, HeaderRefined, HeaderAdded,
    ];
}

namespace BatchCalls.Build.Tests;

/// <summary>Actions that give a property of a document another name.</summary>
internal static class Rename
{
    public static string[] OfThreetonesAgent { get; } =
    [
        "{target: $.components.schemas.BatchCallResponse.properties.agent_id, remove: true}",
        "{target: \"$.components.schemas.BatchCallResponse.required[?(@=='agent_id')]\", remove: true}",
        "{target: $.components.schemas.BatchCallResponse, update: {required: [agent], properties: {agent: {type: string}}}}",
    ];
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Operations as OpenAPI 3.0, with what the templates ask for.</summary>
internal sealed class OperationWriter(SpecDocument document, string provider)
{
    private static readonly string[] Kept = ["tags", "summary", "description", "deprecated"];
    private static readonly string[] KeptOfParameter = ["name", "in", "description", "style", "explode", "deprecated"];

    public JObject Write(Operation operation)
    {
        var (place, result) = (operation.Place, new JObject());
        result["operationId"] = place.Name;
        Copy(place.Source, Kept, result);
        result["x-provider"] = provider;
        result["x-operation-id"] = place.Id;
        result["x-document-hash"] = document.Hash;
        if (operation.Parameters.Count > 0)
        {
            result["parameters"] = new JArray(operation.Parameters.Select(Parameter));
        }

        if (operation.Body is { } body)
        {
            result["requestBody"] = Body(body);
        }

        result["responses"] = new JObject(
            operation.Responses.Select(response => new JProperty(response.Status, Response(response))));
        return result;
    }

    private static JObject Parameter(Parameter parameter)
    {
        var result = new JObject();
        Copy(parameter.Source, KeptOfParameter, result);
        result["required"] = parameter.IsRequired;
        result["schema"] = Bounded(SchemaWriter.Bare(parameter.Type), parameter);
        result["x-originalName"] = parameter.Name;
        return result;
    }

    /// <summary>Integers keep their bounds: the generated client refuses an argument outside of them.</summary>
    private static JObject Bounded(JObject schema, Parameter parameter)
    {
        foreach (var bound in new[] { "minimum", "maximum" })
        {
            if (schema["type"]?.ToString() == "integer"
                && (parameter.Source["schema"] as JObject)?[bound] is JValue { Value: long } value)
            {
                schema[bound] = value.DeepClone();
            }
        }

        return schema;
    }

    private static JObject Body(RequestBody body) => JsonParts.ObjectOf(
        new JProperty("x-name", "request"),
        JsonParts.Optional("description", body.Description),
        new JProperty("required", body.IsRequired),
        Content(body.Type));

    private static JObject Response(Response response) => JsonParts.ObjectOf(
        new JProperty("description", response.Description),
        JsonParts.Optional("x-reader", response.Type?.Reader),
        response.Type is null ? null : Content(response.Type));

    private static JProperty Content(SchemaType type) => new(
        "content",
        new JObject(new JProperty(JsonContent.MediaType, new JObject(new JProperty("schema", SchemaWriter.Bare(type))))));

    private static void Copy(JObject source, string[] keys, JObject result)
    {
        foreach (var key in keys)
        {
            if (source[key] is JValue or JArray { First: JValue })
            {
                result[key] = source[key]!.DeepClone();
            }
        }
    }
}

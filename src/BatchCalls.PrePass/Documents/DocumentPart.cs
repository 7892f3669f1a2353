namespace BatchCalls.PrePass;

/// <summary>The kinds of objects that OpenAPI knows and that hold schemas, examples or references.</summary>
public enum DocumentPart
{
    Document,
    Components,
    PathItem,
    Operation,

    /// <summary>A header too: it is a parameter without name and place.</summary>
    Parameter,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Example,
    Link,
    Callback,
    SecurityScheme,
    Schema,
}

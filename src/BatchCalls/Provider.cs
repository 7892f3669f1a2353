namespace BatchCalls;

/// <summary>A voice-AI provider.</summary>
public enum Provider
{
    /// <summary>Offset paging, <c>Authorization: Bearer</c>.</summary>
    Truedy,

    /// <summary>Cursor paging, <c>x-api-key</c>.</summary>
    Threetone,
}

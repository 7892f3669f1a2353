namespace BatchCalls;

/// <summary>A row of a listing that could not be read. The other rows of its page could.</summary>
/// <param name="Index">Its position on its page, from 0.</param>
/// <param name="Path">What is to blame, as a JSON path: <c>$.data[3].created_at</c>.</param>
/// <param name="Reason">Completes "the value …"; never quotes the value.</param>
/// <param name="RawJson">The row as it arrived. May hold personal data: not for logs, and not in <see cref="ToString"/>.</param>
public sealed record UnreadableRow(int Index, string Path, string Reason, string RawJson)
{
    /// <summary>The path and the reason.</summary>
    public override string ToString() => $"{Path} {Reason}";
}

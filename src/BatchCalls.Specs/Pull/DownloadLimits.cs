namespace BatchCalls.Specs.Pull;

/// <param name="Attempt">For one attempt in all, from the connection to the last byte.</param>
/// <param name="Bytes">Of a document, decompressed.</param>
/// <param name="Wait">Before the second attempt, about; twice as long before the third.</param>
internal sealed record DownloadLimits(TimeSpan Attempt, int Bytes, TimeSpan Wait)
{
    public static readonly DownloadLimits Default = new(TimeSpan.FromSeconds(30), 16 * 1024 * 1024, TimeSpan.FromSeconds(1));
}

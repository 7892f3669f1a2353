using System.Security.Cryptography;
using System.Text;

namespace BatchCalls.Specs.Pull;

/// <summary>What a provider publishes, brought to what is stored: the document of a page, and of it what we use.</summary>
/// <param name="Content">The bytes to store.</param>
/// <param name="From">Where they come from, in words.</param>
/// <param name="NotKept">The document's other operations.</param>
internal sealed record ReceivedDocument(byte[] Content, string From, bool IsExtract, IReadOnlyList<string> NotKept)
{
    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <param name="name">The address or file, as it may be shown.</param>
    /// <param name="used">As <c>GET /path</c>.</param>
    /// <exception cref="SpecException">It is no such document, or lacks something that we use.</exception>
    public static ReceivedDocument Read(string name, byte[] received, IReadOnlyList<string> used)
    {
        var (content, from) = WithoutPage(name, received);
        var document = OpenApiDocument.From(SpecDocument.Parse(name, content));
        var operations = UsedOperations.Of(document, used);
        if (operations.Others.Count == 0)
        {
            // It is ours already: kept byte for byte, with its comments.
            return new ReceivedDocument(content, from, document.Root.ContainsKey(OperationExtract.Mark), []);
        }

        var extract = Encoding.UTF8.GetBytes(JsonText.Write(OperationExtract.Cut(document, operations)));
        return new ReceivedDocument(extract, from, true, operations.Others);
    }

    private static (byte[] Content, string From) WithoutPage(string name, byte[] received)
    {
        var text = SourceText.DecodeUtf8(name, received).TrimStart('\uFEFF');
        return text.AsSpan().TrimStart() is not ['{' or '<', ..] && SourceText.PageFence(text) is not null
            ? (Encoding.UTF8.GetBytes(MarkdownPage.TakeDocument(name, text)), $"the document on the page {name}")
            : (received, name);
    }
}

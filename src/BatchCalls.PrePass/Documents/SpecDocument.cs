using System.Security.Cryptography;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>A YAML or JSON document as one tree of tokens that remember their source position.</summary>
/// <param name="File">As the caller named it; every finding starts with it.</param>
/// <param name="Hash">Lower-case hex SHA-256 of the file's bytes, which an overlay doesn't change.</param>
public sealed record SpecDocument(string File, JObject Root, string Hash)
{
    /// <exception cref="SpecException">The file can't be read, or isn't the one YAML or JSON object it has to be.</exception>
    public static SpecDocument Load(string file) => Parse(file, ReadFile(file));

    /// <exception cref="SpecException">The file can't be read.</exception>
    public static byte[] ReadFile(string file)
    {
        try
        {
            return System.IO.File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var missing = e is FileNotFoundException or DirectoryNotFoundException;
            var message = missing
                ? "The file does not exist. Check the path."
                : "The file can't be read. Check that it is a file and that it may be read.";
            throw new SpecException(new Diagnostic(file, null, SpecCode.FileNotReadable, message), e);
        }
    }

    /// <inheritdoc cref="Load"/>
    public static SpecDocument Parse(string file, byte[] content)
    {
        var text = SourceText.Decode(file, content);
        var tree = text.IsJson ? new JsonSource(text).Read() : new YamlSource(text).Read();
        if (tree is not JObject root)
        {
            var found = tree.KindName();
            throw text.Error(SpecCode.UnexpectedValue, $"The document is {found}. Expected an object with keys.", 1, 1);
        }

        return new SpecDocument(file, root, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public Diagnostic At(JToken token, SpecCode code, string message)
    {
        // A value's key says better where it is: a block's own first line is the one below.
        var start = token.Parent as JProperty ?? token;
        var positions = start.AncestorsAndSelf().Select(node => node.Annotation<SourcePosition>());
        return new Diagnostic(File, JsonPointer.Of(token), code, message, positions.FirstOrDefault(position => position is not null));
    }

    public SpecException Error(JToken token, SpecCode code, string message) => new(At(token, code, message));
}

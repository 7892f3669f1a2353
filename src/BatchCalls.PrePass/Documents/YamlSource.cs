using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BatchCalls.PrePass;

/// <summary>Reads one YAML 1.2 document, core schema, into tokens. Aliases become copies of what they stand for.</summary>
internal sealed class YamlSource(SourceText source)
{
    private readonly Dictionary<string, (JToken Token, int Height)> _anchors = [];
    private int _nodes;
    private int _deepest;

    public JToken Read()
    {
        var parser = new Parser(new StringReader(source.Text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                throw source.Error(
                    SpecCode.EmptyFile, "The file holds comments only. Download the provider's document again.", 1, 1);
            }

            var tree = ReadNode(parser, depth: 1);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                throw Error(
                    SpecCode.SyntaxError, "A second YAML document starts here. Keep one document in a file.", second.Start);
            }

            return tree;
        }
        catch (YamlException e)
        {
            throw Explain(e);
        }
        catch (InvalidOperationException e)
        {
            // YamlDotNet's scanner gives up this way, without a place, on a bracket that is never closed.
            throw Error(
                SpecCode.SyntaxError,
                "The YAML is broken after this place, perhaps by a bracket that is never closed. Correct it, or "
                    + "download the file again.", parser.Current?.End ?? Mark.Empty, e);
        }
    }

    private JToken ReadNode(Parser parser, int depth)
    {
        var node = parser.Consume<ParsingEvent>();
        Descend(depth, node);
        Count(1, node);
        if (node is AnchorAlias alias)
        {
            return Expand(alias, depth);
        }

        // Of what lies in this node alone, so that an anchor knows how high it is.
        var deepestBefore = _deepest;
        _deepest = depth;
        JToken token = node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadList(parser, depth),
            _ => ReadMap(parser, depth),
        };
        token.AddAnnotation(PositionOf(node));
        if (node is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = (token, _deepest - depth);
        }

        _deepest = Math.Max(_deepest, deepestBefore);
        return token;
    }

    private void Descend(int depth, ParsingEvent at)
    {
        if (depth > TreeLimits.Depth)
        {
            throw Error(
                SpecCode.TooLarge,
                $"The document is nested more than {TreeLimits.Depth} deep. No OpenAPI document is: check the file.", at.Start);
        }

        _deepest = Math.Max(_deepest, depth);
    }

    private JArray ReadList(Parser parser, int depth)
    {
        var list = new JArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            list.Add(ReadNode(parser, depth + 1));
        }

        return list;
    }

    private JObject ReadMap(Parser parser, int depth)
    {
        var map = new JObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                throw Error(SpecCode.SyntaxError, "This key isn't plain text. Write it as text.", parser.Current!.Start);
            }

            if (key is { Value: "<<", IsQuotedImplicit: false })
            {
                throw Error(
                    SpecCode.SyntaxError, "Merge keys ('<<') are no part of YAML 1.2. Write the merged keys out.", key.Start);
            }

            if (map.ContainsKey(key.Value))
            {
                throw Error(SpecCode.DuplicateKey, $"The key '{key.Value}' stands twice in one object. Remove one.", key.Start);
            }

            var property = new JProperty(key.Value, ReadNode(parser, depth + 1));
            property.AddAnnotation(PositionOf(key));
            map.Add(property);
        }

        return map;
    }

    private JValue ReadScalar(Scalar scalar) =>
        YamlScalar.ToToken(scalar)
        ?? throw Error(
            SpecCode.SyntaxError, $"'{scalar.Value}' with the tag '{scalar.Tag}' has no JSON form. Write it as text.",
            scalar.Start);

    private JToken Expand(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            throw Error(
                SpecCode.SyntaxError, $"The alias '*{alias.Value}' has no anchor before it. Name an earlier anchor.",
                alias.Start);
        }

        Descend(depth + anchored.Height, alias);
        Count(anchored.Token is JContainer container ? container.DescendantsAndSelf().Count() : 1, alias);
        return anchored.Token.DeepClone();
    }

    private void Count(int added, ParsingEvent at)
    {
        _nodes += added;
        if (_nodes > TreeLimits.Nodes)
        {
            throw Error(
                SpecCode.TooLarge,
                $"The document grows beyond {TreeLimits.Nodes} nodes here. Aliases of aliases do that: write them out.",
                at.Start);
        }
    }

    private SourcePosition PositionOf(ParsingEvent node) => new(source.File, (int)node.Start.Line, (int)node.Start.Column);

    private SpecException Explain(YamlException e)
    {
        var text = source.Text.TrimEnd();
        var lastLine = text[(text.LastIndexOf('\n') + 1)..];

        // A key that was cut in two is reported where it begins.
        var isCutKey = e.Start.Index >= text.Length - lastLine.Length && !lastLine.Contains(':', StringComparison.Ordinal);
        var isAtEnd = isCutKey || e.End.Index >= text.Length;
        return isAtEnd
            ? Error(SpecCode.TruncatedFile, "The YAML ends too early: the file is truncated. Download it again.", e.Start, e)
            : Error(SpecCode.SyntaxError,
            $"The YAML is broken here: {e.Message.TrimEnd('.')}. Correct it, or download the file again.", e.Start, e);
    }

    private SpecException Error(SpecCode code, string message, Mark at, Exception? inner = null) =>
        source.Error(code, message, (int)at.Line, (int)at.Column, inner);
}

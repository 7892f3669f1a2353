using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>
/// Reads JSON into tokens. Newtonsoft's own reader takes comments, single quotes and trailing commas, and it loses
/// a number's text; the runtime's reader does neither.
/// </summary>
internal sealed class JsonSource(SourceText source)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(source.Text);
    private int _line = 1;
    private int _lineStart;
    private int _counted;
    private SourcePosition _last = new(source.File, 1, 1);

    public JToken Read()
    {
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = TreeLimits.Depth });
        try
        {
            reader.Read();
            var tree = ReadValue(ref reader);
            reader.Read();
            return tree;
        }
        catch (JsonException e)
        {
            throw Explain(e, reader.CurrentDepth);
        }
        catch (InvalidOperationException e)
        {
            throw source.Error(
                SpecCode.SyntaxError, "A string holds half of a surrogate pair. Correct the escape.", _last.Line, _last.Column, e);
        }
    }

    private JToken ReadValue(ref Utf8JsonReader reader)
    {
        var position = PositionOf(ref reader);
        JToken token = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.StartArray => ReadArray(ref reader),
            JsonTokenType.String => new JValue(reader.GetString()),
            JsonTokenType.Number => NumberText.ToToken(Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new JValue(true),
            JsonTokenType.False => new JValue(false),
            _ => JValue.CreateNull(),
        };
        token.AddAnnotation(position);
        return token;
    }

    private JObject ReadObject(ref Utf8JsonReader reader)
    {
        var map = new JObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            var position = PositionOf(ref reader);
            if (map.ContainsKey(key))
            {
                var message = $"The key '{key}' stands twice in one object. Remove one.";
                throw source.Error(SpecCode.DuplicateKey, message, position.Line, position.Column);
            }

            reader.Read();
            var property = new JProperty(key, ReadValue(ref reader));
            property.AddAnnotation(position);
            map.Add(property);
        }

        return map;
    }

    private JArray ReadArray(ref Utf8JsonReader reader)
    {
        var list = new JArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadValue(ref reader));
        }

        return list;
    }

    private SourcePosition PositionOf(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        for (; _counted < start; _counted++)
        {
            if (_utf8[_counted] == '\n')
            {
                _line++;
                _lineStart = _counted + 1;
            }
        }

        _last = new SourcePosition(source.File, _line, start - _lineStart + 1);
        return _last;
    }

    private SpecException Explain(JsonException e, int depth)
    {
        var (atLine, atColumn) = ((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);

        // The reader stops at the bracket that would open one level too many.
        if (depth >= TreeLimits.Depth - 1)
        {
            var nested = $"The document is nested more than {TreeLimits.Depth} deep. No OpenAPI document is: check the file.";
            return source.Error(SpecCode.TooLarge, nested, atLine, atColumn, e);
        }

        var lines = source.Text.TrimEnd().Split('\n');
        var isAtEnd = atLine > lines.Length || (atLine == lines.Length && atColumn > Encoding.UTF8.GetByteCount(lines[^1]));
        return isAtEnd
            ? source.Error(
                SpecCode.TruncatedFile, "The JSON ends too early: the file is truncated. Download it again.", atLine, atColumn, e)
            : source.Error(
                SpecCode.SyntaxError, "The JSON is broken here. Correct it, or download the file again.", atLine, atColumn, e);
    }
}

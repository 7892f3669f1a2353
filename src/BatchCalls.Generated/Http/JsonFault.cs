using System.Text.Json;

namespace BatchCalls.Generated.Http;

/// <summary>Why a body is no JSON; looked for only after reading it has failed.</summary>
internal static class JsonFault
{
    public enum Kind
    {
        None,
        Malformed,
        Truncated,
        TooDeep,
    }

    public static Kind Find(ReadOnlySpan<byte> body, int maxDepth)
    {
        // As a block that more could follow, a truncated body is no error but an unfinished one.
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue });
        var json = new Utf8JsonReader(body, isFinalBlock: false, state);
        try
        {
            while (json.Read())
            {
                if (json.CurrentDepth >= maxDepth && json.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    return Kind.TooDeep;
                }
            }

            return IsWhole(body) ? Kind.None : Kind.Truncated;
        }
        catch (JsonException)
        {
            return Kind.Malformed;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            json.Read();
            return json.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

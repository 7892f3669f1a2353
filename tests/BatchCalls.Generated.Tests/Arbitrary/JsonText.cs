using System.Text.Json;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>JSON as it is sent: number texts, twins and the order of members count.</summary>
internal abstract record JsonText
{
    public static readonly JsonText Null = new Scalar("null");

    public static JsonText Text(string value) => new Scalar(JsonConvert.ToString(value));

    /// <summary>As written back: of twins the last one is left.</summary>
    public bool IsExactly(JsonElement written) => this switch
    {
        Object sent => written.ValueKind == JsonValueKind.Object
            && sent.Last.Count == written.EnumerateObject().Count()
            && sent.Last.All(member => written.TryGetProperty(member.Key, out var value) && member.Value.IsExactly(value)),
        Array sent => written.ValueKind == JsonValueKind.Array
            && sent.Items.Count == written.GetArrayLength()
            && sent.Items.Zip(written.EnumerateArray()).All(pair => pair.First.IsExactly(pair.Second)),
        Scalar sent => sent.Value == written.GetRawText()
            || (written.ValueKind == JsonValueKind.String && sent.TryGetText(out var text) && text == written.GetString()),
        _ => false,
    };

    internal sealed record Object(params IReadOnlyList<(string Name, JsonText Value)> Members) : JsonText
    {
        public IReadOnlyDictionary<string, JsonText> Last =>
            Members.GroupBy(member => member.Name).ToDictionary(twins => twins.Key, twins => twins.Last().Value);

        public bool HasTwins => Last.Count < Members.Count;

        public override string ToString() =>
            $"{{{string.Join(',', Members.Select(member => $"{JsonConvert.ToString(member.Name)}:{member.Value}"))}}}";
    }

    internal sealed record Array(params IReadOnlyList<JsonText> Items) : JsonText
    {
        public override string ToString() => $"[{string.Join(',', Items)}]";
    }

    internal sealed record Scalar(string Value) : JsonText
    {
        public bool IsNumber => Value[0] is '-' or (>= '0' and <= '9');

        public bool TryGetText(out string text)
        {
            text = "";
            if (Value[0] != '"')
            {
                return false;
            }

            try
            {
                using var document = JsonDocument.Parse(Value);
                text = document.RootElement.GetString()!;
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }

        public override string ToString() => Value;
    }
}

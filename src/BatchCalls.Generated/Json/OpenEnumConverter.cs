using Newtonsoft.Json;

namespace BatchCalls.Generated.Json;

/// <summary>An open enum is its text. Referenced by generated code.</summary>
public sealed class OpenEnumConverter<T> : JsonConverter
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader switch
        {
            { TokenType: JsonToken.String, Value: string text } => T.From(text),
            { TokenType: JsonToken.Null } when objectType == typeof(T?) => null,
            _ => throw new JsonSerializationException($"{reader.Path}: {typeof(T).Name} is a text, not {reader.TokenType}."),
        };
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteValue(((T)value!).Value);
    }
}

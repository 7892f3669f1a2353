using Newtonsoft.Json;

namespace BatchCalls.Generated.Json;

/// <summary>An open enum is its text. Referenced by generated code.</summary>
public sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public override T ReadJson(JsonReader reader, Type objectType, T existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Value is string text && reader.TokenType == JsonToken.String
            ? T.From(text)
            : throw new JsonSerializationException($"{reader.Path}: {typeof(T).Name} is a text, not {reader.TokenType}.");
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, T value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteValue(value.Value);
    }
}

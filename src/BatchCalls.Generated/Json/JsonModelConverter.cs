using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BatchCalls.Generated.Json;

/// <summary>
/// Writes a DTO so that nothing of it is lost: explicit nulls, unreadable values and undocumented properties too. Reading is
/// left to the attributes of the DTO.
/// </summary>
internal sealed class JsonModelConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => typeof(JsonModel).IsAssignableFrom(objectType);

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new InvalidOperationException("A DTO is read by its attributes.");

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        var model = (JsonModel)value!;
        var contract = (JsonObjectContract)serializer.ContractResolver.ResolveContract(model.GetType());
        writer.WriteStartObject();
        foreach (var property in contract.Properties)
        {
            if (!property.Ignored)
            {
                Write(writer, model, property, serializer);
            }
        }

        foreach (var (name, token) in model.AdditionalProperties)
        {
            writer.WritePropertyName(name);
            token.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void Write(JsonWriter writer, JsonModel model, JsonProperty property, JsonSerializer serializer)
    {
        var name = property.PropertyName!;
        var value = property.ValueProvider!.GetValue(model);
        if (value is not null)
        {
            writer.WritePropertyName(name);
            if (property.Converter is { CanWrite: true } converter)
            {
                converter.WriteJson(writer, value, serializer);
            }
            else if (value is decimal { Scale: 0 } whole)
            {
                // As a decimal, 147 would be written as 147.0.
                writer.WriteValue(new BigInteger(whole));
            }
            else
            {
                serializer.Serialize(writer, value, property.PropertyType);
            }
        }
        else if (model.UnreadableValues.TryGetValue(name, out var raw))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(raw);
        }
        else if (model.CameAsNull(name) || property.Required is Required.AllowNull or Required.Always)
        {
            writer.WritePropertyName(name);
            writer.WriteNull();
        }
    }
}

namespace BatchCalls.Generated.Reading;

/// <summary>What the document says of an object's properties. One per generated DTO, made once.</summary>
public sealed class ModelShape
{
    private readonly PropertyShape[] _properties;
    private readonly PropertyNameTable _names;

    /// <param name="properties">In the document's order; the position is the property's index.</param>
    public ModelShape(params PropertyShape[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        _properties = properties;
        _names = new PropertyNameTable(properties);
        for (var index = 0; index < properties.Length; index++)
        {
            if (properties[index].IsRequired)
            {
                Required.Add(index);
            }
        }
    }

    internal readonly PropertySet Required;

    internal int Count => _properties.Length;

    internal PropertyShape this[int index] => _properties[index];

    /// <summary>The index of a property, or -1 when the document does not have it. Case-sensitive, as JSON is.</summary>
    /// <param name="name">In UTF-8.</param>
    /// <param name="previous">The index of the property before it in its object, or -1.</param>
    internal int IndexOf(ReadOnlySpan<byte> name, int previous) => _names.IndexOf(name, previous);

    /// <inheritdoc cref="IndexOf(ReadOnlySpan{byte}, int)"/>
    internal int IndexOf(string name) => Array.FindIndex(_properties, property => property.Name == name);
}

using System.Text;

namespace BatchCalls.Generated.Reading;

/// <summary>What the document says of one property.</summary>
public sealed class PropertyShape
{
    /// <param name="name">As on the wire.</param>
    /// <param name="isRequired">An object without it is unreadable.</param>
    /// <param name="isNullable">Null is a documented value.</param>
    public PropertyShape(string name, bool isRequired, bool isNullable)
    {
        Name = name;
        Utf8Name = Encoding.UTF8.GetBytes(name);
        IsRequired = isRequired;
        IsNullable = isNullable;
    }

    internal string Name { get; }

    internal byte[] Utf8Name { get; }

    internal bool IsRequired { get; }

    internal bool IsNullable { get; }
}

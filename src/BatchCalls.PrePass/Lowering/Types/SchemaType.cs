namespace BatchCalls.PrePass;

/// <summary>What a schema means in C#. Two types are equal if a value of one always is a value of the other.</summary>
internal abstract record SchemaType
{
    /// <summary>As it stands in code, without a question mark. A named type has it only once all names are given.</summary>
    public abstract string CSharp { get; }

    /// <summary>The type that reads one such value out of JSON.</summary>
    public abstract string Reader { get; }

    public abstract bool IsValueType { get; }

    /// <summary>The types that this one is directly made of.</summary>
    public virtual IEnumerable<SchemaType> Parts => [];
}

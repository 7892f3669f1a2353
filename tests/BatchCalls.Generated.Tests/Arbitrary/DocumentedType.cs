using System.Text.Json;
using FsCheck;

namespace BatchCalls.Generated.Tests.Arbitrary;

/// <summary>A type of the document, told again and independently of the reader.</summary>
internal abstract class DocumentedType
{
    /// <summary>Conforming values.</summary>
    public abstract Gen<JsonText> Values { get; }

    public abstract Verdict Judge(JsonText value);

    /// <summary>Whether a readable value has become this one of the DTO.</summary>
    public abstract bool IsReadAs(JsonText sent, object read);

    /// <summary>Whether a readable value may be written back so.</summary>
    public virtual bool IsWrittenAs(JsonText sent, JsonElement written) => sent.IsExactly(written);
}

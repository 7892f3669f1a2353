using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>An object with properties; a class in C#.</summary>
internal sealed record ModelType(JObject Source, string? ExplicitName, string? Description)
    : NamedType(Source, ExplicitName, Description)
{
    private bool _isResult;

    /// <summary>Empty until they have been read, which is after the models that lead here: models may be recursive.</summary>
    public IReadOnlyList<ModelProperty> Properties { get; set; } = [];

    /// <summary>Whether a successful response is such an object: its lists are the rows of a page.</summary>
    public bool IsResult
    {
        get => ((ModelType)Canonical)._isResult;
        set => ((ModelType)Canonical)._isResult = value;
    }

    public override string Reader => $"ModelValue<{Name}>";

    public override bool IsValueType => false;

    public override IEnumerable<SchemaType> Parts => Properties.Select(property => property.Use.Type);

    public bool Equals(ModelType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

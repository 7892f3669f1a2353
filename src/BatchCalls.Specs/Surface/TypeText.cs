using System.Reflection;
using System.Text.RegularExpressions;

namespace BatchCalls.Specs.Surface;

/// <summary>A type as C# writes it, with what may be null.</summary>
internal static partial class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
    };

    public static string Of(Type type) => Write(type, null);

    public static string Of(PropertyInfo property) => Write(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Write(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter) => Write(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    private static string Write(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Write(value, null)}?";
        }

        var mark = !type.IsValueType && !type.IsGenericParameter && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        return type switch
        {
            { IsByRef: true } => $"ref {Write(type.GetElementType()!, null)}",
            { IsArray: true } => $"{Write(type.GetElementType()!, nullability?.ElementType)}[]{mark}",
            { IsGenericType: true } => $"{Arity().Replace(Name(type.GetGenericTypeDefinition()), "")}<{Arguments(type, nullability)}>{mark}",
            _ => $"{Keywords.GetValueOrDefault(type) ?? Name(type)}{mark}",
        };
    }

    private static string Arguments(Type type, NullabilityInfo? nullability) => string.Join(", ", type.GetGenericArguments()
        .Select((argument, i) => Write(argument, nullability?.GenericTypeArguments is { } known && i < known.Length ? known[i] : null)));

    // A type of the framework is known by its name; ours and other libraries' show where they are from.
    private static string Name(Type type) =>
        type.IsGenericParameter ? type.Name
        : type.FullName is not { } name ? type.Name
        : name.StartsWith("System.", StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..]
        : name.StartsWith("BatchCalls.", StringComparison.Ordinal) ? name["BatchCalls.".Length..]
        : name;

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();
}

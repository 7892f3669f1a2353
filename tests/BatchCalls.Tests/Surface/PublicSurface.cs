using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace BatchCalls.Tests.Surface;

/// <summary>An assembly's public types and members, one a line, as C# would write them.</summary>
internal static partial class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
    };

    // A type of the framework is known by its name; ours and other libraries' show where they are from.
    private static string Short(string name) => name.StartsWith("System.", StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..]
        : name.StartsWith("BatchCalls.", StringComparison.Ordinal) ? name["BatchCalls.".Length..]
        : name;

    public static IEnumerable<string> Of(Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            yield return Describe(type);
            foreach (var member in type.GetMembers(Declared).Where(IsWritten).Select(member => Describe(member)).Distinct().Order(StringComparer.Ordinal))
            {
                yield return $"    {member}";
            }
        }
    }

    private static string Describe(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var parents = new[] { type.BaseType }.Where(parent => parent is not null && parent != typeof(object) && parent != typeof(Enum))
            .Concat(type.GetInterfaces().Where(contract => type.BaseType?.GetInterfaces().Contains(contract) != true && !IsOfRecords(contract) && !type.IsEnum))
            .Select(parent => Name(parent!)).ToArray();
        return $"{kind} {Name(type)}{(parents.Length == 0 ? "" : $" : {string.Join(", ", parents)}")}";
    }

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Name(constructor.DeclaringType!)}({Parameters(constructor)})",
        FieldInfo field => field.DeclaringType!.IsEnum ? field.Name : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod?.IsPublic == true ? "init; " : "")}}}",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        _ => member.ToString()!,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}"));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        if (!type.IsGenericType)
        {
            return Keywords.GetValueOrDefault(type) ?? Short(type.FullName ?? type.Name);
        }

        var name = new StringBuilder(Arity().Replace(Short(type.GetGenericTypeDefinition().FullName ?? type.Name), ""));
        return name.Append('<').AppendJoin(", ", type.GetGenericArguments().Select(Name)).Append('>').ToString();
    }

    // What a record brings by itself is no decision of ours.
    private static bool IsWritten(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } => false,
        MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers" } => false,
        FieldInfo { IsSpecialName: true } => false,
        TypeInfo => false,
        _ => true,
    };

    private static bool IsOfRecords(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>);

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace BatchCalls.Specs.Surface;

/// <summary>An assembly's public types, and their members one a line, much as C# would write them: to be approved as text.</summary>
/// <remarks>Values of constants are left out: the wire knows them, not the compiler's user.</remarks>
public static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <param name="assembly">Loaded with what it depends on.</param>
    /// <param name="isAsked">Which types; null for all.</param>
    /// <returns>Types in the order of their names, each followed by its indented members in theirs.</returns>
    public static IEnumerable<string> Of(Assembly assembly, Func<Type, bool>? isAsked = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetExportedTypes().Where(type => isAsked?.Invoke(type) ?? true).OrderBy(type => type.FullName, StringComparer.Ordinal))
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
            : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        Type?[] parents =
        [
            type.IsValueType || type.BaseType == typeof(object) ? null : type.BaseType,
            .. type.GetInterfaces().Where(contract => IsOwn(contract, type)),
        ];
        var names = parents.OfType<Type>().Select(TypeText.Of).ToArray();
        return $"{kind} {TypeText.Of(type)}{(names.Length == 0 ? "" : $" : {string.Join(", ", names)}")}";
    }

    private static bool IsOwn(Type contract, Type type) =>
        !type.IsEnum && !IsOfRecords(contract) && type.BaseType?.GetInterfaces().Contains(contract) != true;

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{TypeText.Of(constructor.DeclaringType!)}({Parameters(constructor)})",
        FieldInfo { DeclaringType.IsEnum: true } field => field.Name,
        FieldInfo field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeText.Of(field)} {field.Name}",
        PropertyInfo property => $"{Modifier(property.GetMethod!)}{TypeText.Of(property)} {property.Name} {{ get; {Setter(property)}}}",
        MethodInfo method => $"{Modifier(method)}{TypeText.Of(method.ReturnParameter)} {method.Name}{Generic(method)}({Parameters(method)})",
        _ => member.ToString()!,
    };

    private static string Modifier(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } when method.GetBaseDefinition() == method => "virtual ",
        _ => "",
    };

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
        : "set; ";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{TypeText.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}"));

    // What a record brings by itself is no decision of ours.
    private static bool IsWritten(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true, IsStatic: true } method => method.Name is "op_Implicit" or "op_Explicit",
        MethodInfo { IsSpecialName: true } => false,
        MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers" } => false,
        FieldInfo { IsSpecialName: true } => false,
        TypeInfo => false,
        _ => true,
    };

    private static bool IsOfRecords(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>);
}

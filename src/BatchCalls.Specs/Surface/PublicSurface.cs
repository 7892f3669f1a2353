using System.Reflection;
using System.Text.RegularExpressions;
using PublicApiGenerator;

namespace BatchCalls.Specs.Surface;

/// <summary>An assembly's public types, and their members one a line, as C# declares them: to be approved as text.</summary>
/// <remarks>
/// PublicApiGenerator writes them. What would be the same in every line is left out, as are attributes, overrides and the values of
/// constants, which change with each document.
/// </remarks>
public static partial class PublicSurface
{
    private const string Root = "BatchCalls";

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    /// <param name="assembly">The file. It is read and not loaded, so that the next build can replace it.</param>
    /// <param name="isAsked">Which namespaces; null for all.</param>
    /// <returns>Types in the order of their names, each followed by its indented members.</returns>
    public static IEnumerable<string> Of(string assembly, Func<string, bool>? isAsked = null)
    {
        var code = Attribute().Replace(new AssemblyFile(assembly).GeneratePublicApi(Options), "");
        var space = "";
        foreach (var line in Constraint().Replace(code, " where $1 : ").Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                space = line["namespace ".Length..];
            }
            else if (line is not ("" or "{" or "}") && !line.Contains(" override ", StringComparison.Ordinal) && isAsked?.Invoke(space) != false)
            {
                var declaration = Qualifier().Replace(Rest().Replace(line, ""), "");
                yield return TypeName().IsMatch(declaration)
                    ? TypeName().Replace(declaration, space == Root ? "" : $"{space[(Root.Length + 1)..]}.")
                    : $"    {declaration}";
            }
        }
    }

    [GeneratedRegex(@"\[(?:return: )?[A-Z][\w.]+(?:\(.*?\))?\]\s*", RegexOptions.Singleline)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s+where (\w+) :\s+")]
    private static partial Regex Constraint();

    // A body, the value of a constant, and what ends a line.
    [GeneratedRegex(@"^public |(?<=^public const [^=]*) = .*| \{ \}$|[;,]$")]
    private static partial Regex Rest();

    // A type of the framework is known by its name; other libraries' show where they are from.
    [GeneratedRegex(@"\b(?:System(?:\.[A-Z]\w*)*|BatchCalls)\.(?=[A-Z])")]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"(?<=^(?:(?:static|abstract|sealed|readonly|ref) )*(?:class|struct|interface|enum) )")]
    private static partial Regex TypeName();

    /// <summary>PublicApiGenerator asks an assembly for nothing but its file.</summary>
    private sealed class AssemblyFile(string path) : Assembly
    {
        public override string Location => path;
    }
}

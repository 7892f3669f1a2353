using System.Reflection;
using System.Runtime.Loader;
using BatchCalls.Specs.Surface;

namespace BatchCalls.Specs.Contract;

/// <summary>A provider's generated client, as it was compiled.</summary>
/// <param name="DocumentHash">SHA-256 of the document that it was generated from, lower-case hex.</param>
/// <param name="Surface">Its public types and members, as <see cref="PublicSurface"/> writes them.</param>
internal sealed record BuiltClient(string DocumentHash, IReadOnlyList<string> Surface)
{
    private const string Generated = "BatchCalls.Generated.";

    /// <summary>The clients of an assembly by their providers' names; none if there is no such file.</summary>
    /// <remarks>The namespace's last part is the provider's name.</remarks>
    public static IReadOnlyDictionary<string, BuiltClient> ReadAll(string assembly)
    {
        if (!File.Exists(assembly))
        {
            return new Dictionary<string, BuiltClient>();
        }

        // From memory, so that the next build can replace the file. Newtonsoft.Json is the command's own.
        var context = new AssemblyLoadContext(assembly, isCollectible: true);
        using var file = new MemoryStream(File.ReadAllBytes(assembly));
        var clients = Read(context.LoadFromStream(file), assembly);
        context.Unload();
        return clients;
    }

    private static Dictionary<string, BuiltClient> Read(Assembly assembly, string path) => assembly.GetExportedTypes()
        .Select(type => (type.Namespace, Hash: type.GetField("DocumentHash")?.GetRawConstantValue() as string))
        .Where(client => client.Hash is not null && client.Namespace?.StartsWith(Generated, StringComparison.Ordinal) == true)
        .ToDictionary(
            client => client.Namespace![Generated.Length..],
            client => new BuiltClient(
                client.Hash!, [.. PublicSurface.Of(path, space => space == client.Namespace)]),
            StringComparer.OrdinalIgnoreCase);
}

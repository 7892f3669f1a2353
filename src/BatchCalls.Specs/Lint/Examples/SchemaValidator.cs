using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Lint;

/// <summary>The validator for JSON Schema, <c>ajv</c> from npm, as one process for all that is to be checked.</summary>
internal static class SchemaValidator
{
    private const string Package = "node_modules/ajv/package.json";

    /// <param name="bundles">Objects with <c>definitions</c> and <c>checks</c>, as the script describes them.</param>
    /// <returns>Per bundle and check the list of what is wrong.</returns>
    /// <exception cref="SpecException">Node.js or the validator isn't installed.</exception>
    public static JArray Run(JArray bundles)
    {
        if (!bundles.Any(bundle => bundle["checks"]!.Any()))
        {
            return new JArray(bundles.Select(_ => new JArray()));
        }

        using var script = new StreamReader(
            typeof(SchemaValidator).Assembly.GetManifestResourceStream("validate-examples.mjs")!);
        var answer = new NodeScript(script.ReadToEnd(), InstallationFolder()).Run(bundles.ToString(Formatting.None));
        using var reader = new JsonTextReader(new StringReader(answer)) { DateParseHandling = DateParseHandling.None };
        return JArray.Load(reader);
    }

    // The command runs inside of the repository, or was built there.
    private static string InstallationFolder()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Package)))
                {
                    return folder.FullName;
                }
            }
        }

        throw new SpecException(new Diagnostic(
            Package, null, SpecCode.ValidatorMissing,
            "The validator for JSON Schema isn't installed. Run 'npm ci' in the repository, and this command below it."));
    }
}

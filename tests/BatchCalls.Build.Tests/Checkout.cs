namespace BatchCalls.Build.Tests;

/// <summary>
/// The repository's sources in a temporary folder: what is built and changed there never reaches the repository. The path
/// contains a blank, a comma and letters outside ASCII, as a path may.
/// </summary>
internal sealed class Checkout : IDisposable
{
    public const string Generated = "src/BatchCalls.Generated";
    public const string Facade = "src/BatchCalls";
    public const string Solution = "checkout.slnx";
    public const string PrePassCommand = "src/BatchCalls.PrePass/bin/Debug/net10.0/BatchCalls.PrePass.dll";
    public const string SpecsCommand = "src/BatchCalls.Specs/bin/Debug/net10.0/BatchCalls.Specs.dll";

    private static readonly string[] Sources =
    [
        "specs", "src/BatchCalls.PrePass", "src/BatchCalls.Specs", Generated, Facade, "src/BatchCalls.Sandbox",
        "src/Directory.Build.props", ".editorconfig", ".gitattributes", ".gitignore", "Directory.Build.props",
        "Directory.Packages.props", "global.json", "nswag.json", ".github/scripts", "tests/Contract.slnx", "tests/BatchCalls.Consumer",
    ];

    /// <summary>For whatever builds here: no build node outlives it, and this run's own server compiles.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",

        // Without a home folder, NuGet keeps its own files in the folder that it is run in.
        ["HOME"] = System.Environment.GetEnvironmentVariable("HOME") ?? Path.GetTempPath(),
        ["NuGetAudit"] = "false",
        ["RunAnalyzersDuringBuild"] = "false",
        ["SharedCompilationId"] = CompilerServer.Id,

        // Asked for by name: without reuse of nodes, each project would start a compiler.
        ["UseSharedCompilation"] = "true",
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("batchcalls-");

    private Checkout() => Root = Directory.CreateDirectory(Path.Combine(folder.FullName, "chëck out, büild")).FullName;

    public string Root { get; }

    public static Checkout OfRepository()
    {
        var checkout = new Checkout();
        checkout.Take(Sources);
        checkout.Write(
            Solution,
            """
            <Solution>
              <Project Path="src/BatchCalls.PrePass/BatchCalls.PrePass.csproj" />
              <Project Path="src/BatchCalls.Specs/BatchCalls.Specs.csproj" />
              <Project Path="src/BatchCalls.Generated/BatchCalls.Generated.csproj" />
              <Project Path="src/BatchCalls.Sandbox/BatchCalls.Sandbox.csproj" />
              <Project Path="src/BatchCalls/BatchCalls.csproj" />
            </Solution>
            """);
        return checkout;
    }

    /// <summary>Copies files or folders of the repository, as they are now.</summary>
    public void Take(params string[] sources)
    {
        var repository = RepositoryRoot();
        var files = ProcessRun.Of("git", ["ls-files", "-co", "--exclude-standard", "--", .. sources], repository).Output;
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Copy(Path.Combine(repository, file), At(file));
        }
    }

    /// <summary>With all that has been built.</summary>
    public Checkout Clone()
    {
        var clone = new Checkout();
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            var copy = clone.At(Path.GetRelativePath(Root, file));
            Copy(file, copy);
            if (IsBuildState(file))
            {
                clone.Adopt(copy, Root);
            }
        }

        return clone;
    }

    public string At(string file) => Path.Combine(Root, file);

    public string ClientFile(string provider) => At($"{Generated}/obj/Debug/net10.0/{provider}.g.cs");

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
    }

    /// <param name="old">Stands in the file, at least once.</param>
    public void Replace(string file, string old, string text)
    {
        var before = File.ReadAllText(At(file));
        before.Should().Contain(old);
        File.WriteAllText(At(file), before.Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>Changes a provider's document, in whatever dialect and order it is. It is JSON then, as YAML may be.</summary>
    /// <param name="actions">Of an overlay, each as one line of YAML's flow style.</param>
    public void Edit(string provider, params string[] actions)
    {
        var document = $"specs/{provider}.openapi.yaml";
        Write("edit.overlay.yaml", $"overlay: 1.0.0\nactions:\n{string.Concat(actions.Select(action => $"- {action}\n"))}");
        var run = PrePass("overlay", document, "--overlay", "edit.overlay.yaml", "--output", document);
        run.ExitCode.Should().Be(0, run.Output);
    }

    /// <summary>A console program below <c>src</c> that uses the generated clients.</summary>
    public void AddProject(string name, string program)
    {
        Write($"src/{name}/Program.cs", program);
        Write(
            $"src/{name}/{name}.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../BatchCalls/BatchCalls.csproj" />
              </ItemGroup>
            </Project>
            """);
    }

    public BuildRun Build(string project, params string[] arguments) => Run(["build", project, .. arguments]);

    /// <summary>Generates what is out of date, and compiles nothing but the pre-pass.</summary>
    public BuildRun Generate(params string[] arguments) => Run(["msbuild", Generated, "-t:GenerateClient", .. arguments]);

    /// <summary>Generates what is out of date after each of some changes, all in one process: starting it takes longer.</summary>
    /// <param name="changes">Each with a name, and as tasks of MSBuild.</param>
    /// <returns>What each generation started, by the change's name.</returns>
    public IReadOnlyDictionary<string, BuildRun> GenerateAfter(IReadOnlyList<(string Name, string Tasks)> changes)
    {
        // A property of its own keeps MSBuild from taking a step for the one before.
        var steps = changes.Select((change, step) =>
            $"{change.Tasks}<Message Importance='high' Text='== step {step}' />"
            + $"<MSBuild Projects='{Generated}/BatchCalls.Generated.csproj' Targets='GenerateClient' Properties='Step={step}' />");
        Write("steps.proj", $"<Project><Target Name='Build'>{string.Concat(steps)}</Target></Project>");
        var run = Run(["msbuild", "steps.proj"], ("LC_ALL", "de_DE.UTF-8"), ("LANG", "de_DE.UTF-8"));
        run.Succeeded.Should().BeTrue(run.Log);
        var logs = run.Log.Split("== step ")[1..];
        return changes.Zip(logs).ToDictionary(pair => pair.First.Name, pair => run with { Log = pair.Second });
    }

    /// <summary>As an editor does it.</summary>
    public BuildRun DesignTimeBuild() => Run(
    [
        "msbuild", Generated, "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
        "-getItem:Compile,GenerationInput",
    ]);

    public BuildRun Run(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var variables = new Dictionary<string, string>(Environment);
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        string[] options = ["-nologo", "-v:n", "-tl:off", "-clp:NoSummary"];
        var run = ProcessRun.Of(DotNet(), [.. arguments, .. options], Root, variables);
        return new BuildRun(run.ExitCode, run.Output);
    }

    /// <summary>Makes the checkout a repository with all its sources in one commit.</summary>
    public void Commit()
    {
        string[] author = ["-c", "user.name=test", "-c", "user.email=test@example.test", "-c", "commit.gpgsign=false"];
        string[][] commands = [["init", "--quiet"], ["add", "--all"], [.. author, "commit", "--quiet", "--message", "All"]];
        foreach (var arguments in commands)
        {
            ProcessRun.Of("git", arguments, Root).ExitCode.Should().Be(0);
        }
    }

    /// <summary>Runs the pre-pass, as it was built.</summary>
    public ProcessRun PrePass(params string[] arguments) =>
        ProcessRun.Of(DotNet(), [At(PrePassCommand), .. arguments], Root, Environment);

    /// <summary>Runs the command <c>batchcalls-specs</c>, as it was built.</summary>
    public ProcessRun Specs(params string[] arguments) =>
        ProcessRun.Of(DotNet(), [At(SpecsCommand), .. arguments], Root, Environment);

    public void Dispose() => folder.Delete(recursive: true);

    public static string DotNet() => System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    // These have absolute paths: a clone would clean the checkout that it was made of, and compile everything again.
    private static bool IsBuildState(string file) =>
        file.EndsWith(".FileListAbsolute.txt", StringComparison.Ordinal)
        || file.EndsWith(".GeneratedMSBuildEditorConfig.editorconfig", StringComparison.Ordinal)
        || Path.GetFileName(file) == "project.assets.json";

    private void Adopt(string file, string formerRoot)
    {
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, File.ReadAllText(file).Replace(formerRoot, Root, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);
    }

    private static void Copy(string source, string target)
    {
        // What git lists may have been deleted meanwhile.
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "nswag.json")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("nswag.json lies in no folder above the tests.");
    }
}

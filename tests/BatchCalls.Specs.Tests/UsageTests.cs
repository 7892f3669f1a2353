namespace BatchCalls.Specs.Tests;

/// <summary>Command lines that can't be used, and some that can.</summary>
internal sealed class UsageTests
{
    [TestCase("'lnt' is not a command. Did you mean 'lint'?", "lnt")]
    [TestCase("'lnt' is not a command. Did you mean 'lint'?", "lnt", "--format", "json")]
    [TestCase("'LINT' is not a command. Did you mean 'lint'?", "LINT")]
    [TestCase("'frobnicate' is not a command. Use one of: lint, diff, check, pull.", "frobnicate")]
    [TestCase("'' is not a command. Use one of: lint, diff, check, pull.", "")]
    [TestCase("'--' precedes the command. Omit it.", "--", "lint")]
    [TestCase("'--frob' is not an option of 'batchcalls-specs'. Use one of: --help, --version.", "--frob")]
    public void An_unknown_command_is_reported_with_what_was_meant(string message, params string[] args) =>
        ShouldBeRefused(message, "batchcalls-specs", args);

    [TestCase("'--fromat' is not an option of 'lint'. Did you mean '--format'?", "lint", "--fromat")]
    [TestCase("'--fromat' is not an option of 'lint'. Did you mean '--format'?", "lint", "--fromat", "json")]
    [TestCase("'--fromat' is not an option of 'lint'. Did you mean '--format'?", "--fromat", "json", "lint")]
    [TestCase("'--Format' is not an option of 'diff'. Did you mean '--format'?", "diff", "--Format=json", "a", "b")]
    [TestCase("'--relase' is not an option of 'check'. Did you mean '--release'?", "check", "truedy", "--approve", "--relase")]
    [TestCase("'--hlep' is not an option of 'pull'. Did you mean '--help'?", "pull", "--hlep")]
    [TestCase("'-x' is not an option of 'pull'. Use one of: --all, --from, --specs, --help.", "pull", "-x")]
    public void An_unknown_option_is_reported_with_what_was_meant(string message, params string[] args) =>
        ShouldBeRefused(message, $"batchcalls-specs {message.Split('\'')[3]}", args);

    [TestCase("Argument <old> is missing. Pass <old> <new>.", "diff")]
    [TestCase("Argument <new> is missing. Pass <old> <new>.", "diff", "a")]
    [TestCase("Unexpected argument 'c'. Pass only <old> <new>.", "diff", "a", "b", "c")]
    [TestCase("Unexpected argument 'b'. Pass only <document>.", "lint", "a", "b")]
    [TestCase("Unexpected argument 'b'. Pass only <provider>.", "check", "a", "b")]
    [TestCase("Unexpected argument 'b'. Pass only <provider>.", "pull", "a", "b")]
    [TestCase("An argument is empty. Pass a value, or omit it.", "lint", "")]
    [TestCase("An argument is empty. Pass a value, or omit it.", "check", "--specs", "")]
    public void Arguments_that_are_missing_or_too_many_are_refused(string message, params string[] args) =>
        ShouldBeRefused(message, $"batchcalls-specs {args[0]}", args);

    [TestCase("Option '--overlay' has no value. Pass '--overlay <file>'.", "lint", "--overlay")]
    [TestCase("Option '--from' has no value. Pass '--from <address|file>'.", "pull", "--from=")]
    [TestCase("Option '--format' has no value. Pass '--format <text|markdown|json>'.", "check", "--format")]
    [TestCase(
        "Option '--overlay' has no value: '--format' follows it. For a file of that name, pass './--format'.",
        "lint", "a", "--overlay", "--format", "json")]
    [TestCase("Option '--overlay' appears 2 times. Pass it once.", "lint", "a", "--overlay", "b", "--overlay", "c")]
    [TestCase("Option '--all' appears 2 times. Pass it once.", "pull", "--all", "--all")]
    [TestCase("'xml' is not a format. Use one of: text, json, sarif.", "lint", "--format", "xml")]
    [TestCase("'xml' is not a format. Use one of: text, markdown, json, html.", "diff", "a", "b", "--format", "xml")]
    [TestCase("'xml' is not a format. Use one of: text, markdown, json.", "check", "--format=xml")]
    public void An_option_without_a_valid_value_or_with_two_is_refused(string message, params string[] args) =>
        ShouldBeRefused(message, $"batchcalls-specs {args[0]}", args);

    [TestCase("'--overlay' and '--discrepancies' apply to one document. Pass the document, too.", "lint", "--overlay", "o")]
    [TestCase("'--overlay' and '--discrepancies' apply to one document. Pass the document, too.", "lint", "--discrepancies", "d")]
    [TestCase("'--specs' lints every document of a folder. Omit it, or omit the document.", "lint", "a", "--specs", "s")]
    [TestCase(
        "'--approve' and '--release' are both set. Omit '--approve': '--release' approves the surface, too.",
        "check", "--approve", "--release")]
    [TestCase("'--all' pulls the documents of all providers. Omit it, or omit the provider.", "pull", "acme", "--all")]
    [TestCase("'--from' is the source of one document. Pass its provider, too.", "pull", "--from", "a.json")]
    public void Options_that_do_not_belong_together_are_refused(string message, params string[] args) =>
        ShouldBeRefused(message, $"batchcalls-specs {args[0]}", args);

    [TestCase("--format=json")]
    [TestCase("--format:json")]
    [TestCase("--format", "JSON")]
    public void A_value_may_be_attached_and_its_case_differ(params string[] format) =>
        CommandRun.Of(["diff", Repository.Copy("truedy.openapi.yaml"), Repository.Copy("truedy.openapi.yaml"), .. format]).Output
            .Should().Be("{\n  \"changes\": []\n}\n");

    [TestCase("@args", "lint", "@args")]
    [TestCase("-", "lint", "-")]
    [TestCase("--format", "lint", "--", "--format")]
    [TestCase("-o", "diff", "a", "b", "--overlay", "-o")]
    [TestCase("--o", "diff", "a", "b", "--overlay", "./--o")]
    public void A_file_may_have_an_unusual_name(string file, params string[] args) =>
        CommandRun.Of(args).Error.Should().EndWith($"{file}: error SPEC001: The file does not exist. Check the path.\n");

    [Test]
    [NonParallelizable]
    public void A_missing_specs_folder_is_reported()
    {
        using var empty = new Workspace();
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = empty.Root;
        try
        {
            ShouldBeRefused(
                "There is no folder 'specs' with a sources.json here or above. Pass the folder with '--specs'.", "batchcalls-specs lint",
                ["lint"]);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Test]
    public void An_unforeseen_failure_is_one_line() =>
        CommandRun.Of("check", "--specs", Repository.Specs(string.Empty)).Should().Be(new CommandRun(
            2, string.Empty,
            "batchcalls-specs: error: InvalidOperationException: No build is expected. This is a mistake of the command; report it "
            + "with the document.\n"));

    private static void ShouldBeRefused(string message, string command, string[] args) =>
        CommandRun.Of(args).Should().Be(new CommandRun(2, string.Empty, $"{message}\nRun '{command} --help' for its usage.\n"));
}

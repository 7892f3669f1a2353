using System.CommandLine;

namespace BatchCalls.Specs.Tests;

internal sealed class HelpTests
{
    private static readonly string[] Commands = ["lint", "diff", "check", "pull"];

    [Test]
    public void The_command_alone_prints_its_help_and_ends_with_2() =>
        CommandRun.Of().Should().Be(CommandRun.Of("--help") with { Code = 2 });

    [Test]
    public void The_help_lists_the_commands() =>
        CommandRun.Of("--help").Lines.SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.StartsWith(' '))
            .Select(line => line.Split(' ')[2]).Where(name => name.Length > 0).Should().Equal(Commands);

    [Test]
    public void The_help_of_a_command_has_all_sections(
        [ValueSource(nameof(Commands))] string command, [Values("--help", "-h", "-?")] string option)
    {
        var run = CommandRun.Of(command, option);

        (run.Code, run.Error).Should().Be((0, string.Empty));
        run.Lines.Where(line => !line.StartsWith(' ')).Should().Equal(
            "Description:", "Usage:", "Arguments:", "Options:", "Examples:", "Exit codes:");
        run.Output.Should().Contain($"\n  batchcalls-specs {command} ");
    }

    [TestCaseSource(nameof(Commands))]
    public void Everything_is_described_in_a_sentence(string command)
    {
        var found = CommandRun.Tool().Subcommands.Single(known => known.Name == command);

        new[] { found }.Concat<Symbol>(found.Arguments).Concat(found.Options).Select(symbol => symbol.Description)
            .Should().OnlyContain(description => description!.EndsWith('.'));
        found.Options.Where(option => option.ValueType != typeof(bool)).Should().OnlyContain(option => option.HelpName != null);
    }

    [TestCaseSource(nameof(Commands))]
    public void The_examples_can_be_run(string command)
    {
        var tool = CommandRun.Tool();
        var examples = CommandRun.Of(command, "--help").Lines.SkipWhile(line => line != "Examples:").Skip(1)
            .TakeWhile(line => line.StartsWith(' '))
            .Select(line => line.Split('>')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        examples.Should().HaveCountGreaterThan(1).And.OnlyContain(example => example[0] == tool.Name && example[1] == command);
        examples.Select(example => UsageMistake.Find(tool.Parse(example[1..]))).Should().OnlyContain(mistake => mistake == null);
    }

    [Test]
    public void The_version_is_a_number()
    {
        var run = CommandRun.Of("--version");

        (run.Code, run.Error).Should().Be((0, string.Empty));
        run.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\S*\n$");
    }
}

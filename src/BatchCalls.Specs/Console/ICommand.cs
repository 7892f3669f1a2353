namespace BatchCalls.Specs.Console;

internal interface ICommand
{
    string Name { get; }

    /// <summary>Its arguments as the usage shows them, without the command's name.</summary>
    string Usage { get; }

    /// <summary>The options that have a value.</summary>
    IReadOnlyCollection<string> Options { get; }

    /// <summary>The options that have none.</summary>
    IReadOnlyCollection<string> Flags => [];

    /// <returns>The exit code.</returns>
    /// <exception cref="SpecException">A file can't be used; the message is the line to show.</exception>
    /// <exception cref="UsageException">An argument is missing.</exception>
    int Run(Arguments arguments, Warnings warnings);
}

namespace BatchCalls.Specs.Console;

internal interface ICommand
{
    string Name { get; }

    /// <summary>Its arguments as the usage shows them, without the command's name.</summary>
    string Usage { get; }

    IReadOnlyCollection<string> Options { get; }

    /// <exception cref="SpecException">A file can't be used; the message is the line to show.</exception>
    /// <exception cref="UsageException">An argument is missing.</exception>
    void Run(Arguments arguments, Warnings warnings);
}

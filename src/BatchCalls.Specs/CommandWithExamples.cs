using System.CommandLine;

namespace BatchCalls.Specs;

/// <summary>A command whose help shows examples.</summary>
internal sealed class CommandWithExamples(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples => examples;
}

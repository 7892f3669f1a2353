using System.Globalization;

namespace BatchCalls.Specs;

/// <summary>Hands out names of one scope, each once.</summary>
/// <param name="reserved">Names that something else in the scope has.</param>
internal sealed class UniqueNames(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _reservedNames = [.. reserved];
    private readonly HashSet<string> _taken = [];

    public bool IsReserved(string name) => _reservedNames.Contains(name);

    /// <summary>
    /// The name itself if it is free; with <c>Value</c> if it is reserved; with a number from 2 if it is taken.
    /// </summary>
    public string Take(string name)
    {
        var wanted = _reservedNames.Contains(name) ? name + "Value" : name;
        var free = wanted;
        for (var number = 2; _reservedNames.Contains(free) || !_taken.Add(free); number++)
        {
            free = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}

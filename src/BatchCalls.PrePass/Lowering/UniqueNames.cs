using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>Hands out names of one scope, each once.</summary>
/// <param name="reserved">Names that something else in the scope has.</param>
/// <param name="remedy">How the document can give a name of its own, as a sentence.</param>
internal sealed class UniqueNames(SpecDocument document, Warnings warnings, IEnumerable<string> reserved, string remedy)
{
    private readonly HashSet<string> _reservedNames = [.. reserved];
    private readonly Dictionary<string, JToken> _taken = [];

    public bool IsReserved(string name) => _reservedNames.Contains(name);

    /// <summary>
    /// The name itself if it is free; with <c>Value</c> if it is reserved; with a number from 2, and a warning, if it is taken.
    /// </summary>
    /// <param name="place">What is named, in the document.</param>
    public string Take(string name, JToken place)
    {
        var wanted = _reservedNames.Contains(name) ? name + "Value" : name;
        var free = wanted;
        for (var number = 2; _reservedNames.Contains(free) || !_taken.TryAdd(free, place); number++)
        {
            free = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        if (free != wanted && _taken.TryGetValue(wanted, out var first))
        {
            // Numbers follow the document's order: when that changes, they change hands.
            warnings.Add(document.At(
                place, SpecCode.NumberedName,
                $"'{wanted}' is the C# name of {JsonPointer.Of(first)} already: this becomes '{free}'. {remedy}"));
        }

        return free;
    }
}

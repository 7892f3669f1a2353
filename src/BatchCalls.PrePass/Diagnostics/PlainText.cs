using System.Globalization;

namespace BatchCalls.PrePass;

/// <summary>A provider's text where it must not draw on the terminal, begin a line of a log, or turn the reading direction.</summary>
internal static class PlainText
{
    public static string OneLine(string text) =>
        text.Any(IsUnseen) ? string.Concat(text.Select(letter => IsUnseen(letter) ? ' ' : letter)) : text;

    public static bool IsUnseen(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

namespace BatchCalls.Generated.Reading;

/// <summary>
/// ISO 8601 times as the providers write them: date, <c>T</c> or a blank, time, 0 to 9 fractional digits (kept to 100 ns),
/// and <c>Z</c>, an offset or nothing, which is UTC whatever the machine's time zone.
/// </summary>
internal static class IsoTime
{
    private const int DateAndMinutes = 16;
    private const int DateAndSeconds = 19;
    private const long LongestOffset = 14 * TimeSpan.TicksPerHour;

    /// <summary>False for anything else, and for the "zero" times that stand for no time: year 0, and the first instant of year 1.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < DateAndMinutes
            || !TryDigits(text, 0, 4, out var year) || text[4] != '-'
            || !TryDigits(text, 5, 2, out var month) || text[7] != '-'
            || !TryDigits(text, 8, 2, out var day) || text[10] is not ((byte)'T' or (byte)'t' or (byte)' ')
            || !TryDigits(text, 11, 2, out var hour) || text[13] != ':'
            || !TryDigits(text, 14, 2, out var minute))
        {
            return false;
        }

        var second = 0;
        var position = DateAndMinutes;
        if (text.Length > position && text[position] == ':')
        {
            if (!TryDigits(text, position + 1, 2, out second))
            {
                return false;
            }

            position = DateAndSeconds;
        }

        if (year is 0 || month is 0 or > 12 || day is 0 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59
            || !TryFraction(text, ref position, out var fraction)
            || !TryOffset(text[position..], out var offset))
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        var utc = local - offset;
        if (utc <= DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        // .NET holds offsets up to 14 hours; a larger one is given as the same instant in UTC.
        value = Math.Abs(offset) <= LongestOffset
            ? new DateTimeOffset(local, new TimeSpan(offset))
            : new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int position, out long ticks)
    {
        ticks = 0;
        if (position >= text.Length || text[position] is not ((byte)'.' or (byte)',') || position != DateAndSeconds)
        {
            return true;
        }

        var unit = TimeSpan.TicksPerSecond;
        var start = ++position;
        while (position < text.Length && char.IsAsciiDigit((char)text[position]))
        {
            unit /= 10;
            ticks += (text[position] - '0') * unit;
            position++;
        }

        return position - start is >= 1 and <= 9;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return true;
        }

        var minutes = 0;
        var isOffset = text[0] is (byte)'+' or (byte)'-' && TryDigits(text, 1, 2, out _) && text.Length switch
        {
            3 => true,
            5 => TryDigits(text, 3, 2, out minutes),
            6 => text[3] == ':' && TryDigits(text, 4, 2, out minutes),
            _ => false,
        };
        if (!isOffset || !TryDigits(text, 1, 2, out var hours) || hours > 23 || minutes > 59)
        {
            return false;
        }

        ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        if (text.Length < start + count)
        {
            return false;
        }

        for (var position = start; position < start + count; position++)
        {
            var digit = text[position] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}

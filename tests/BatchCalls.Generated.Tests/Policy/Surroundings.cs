using System.Globalization;

namespace BatchCalls.Generated.Tests.Policy;

/// <summary>A machine's culture and time zone, until it is left.</summary>
internal sealed class Surroundings(string culture, string timeZone)
{
    private const string Variable = "TZ";

    private CultureInfo? _cultureBefore;
    private CultureInfo? _defaultCultureBefore;
    private string? _timeZoneBefore;

    public void Enter()
    {
        _cultureBefore = CultureInfo.CurrentCulture;
        _defaultCultureBefore = CultureInfo.DefaultThreadCurrentCulture;
        _timeZoneBefore = Environment.GetEnvironmentVariable(Variable);
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
        SetTimeZone(timeZone);
    }

    public void Leave()
    {
        CultureInfo.CurrentCulture = _cultureBefore!;
        CultureInfo.DefaultThreadCurrentCulture = _defaultCultureBefore;
        SetTimeZone(_timeZoneBefore);
    }

    private static void SetTimeZone(string? name)
    {
        Environment.SetEnvironmentVariable(Variable, name);
        TimeZoneInfo.ClearCachedData();
    }
}

using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BatchCalls.PrePass;

/// <summary>The one way JSON is written: two spaces, LF also on Windows, one line end at the end of the file.</summary>
public static class JsonText
{
    public static string Write(JToken token)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2 };
        token.WriteTo(writer);
        return text + "\n";
    }
}

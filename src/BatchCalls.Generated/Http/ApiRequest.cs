using System.Collections;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace BatchCalls.Generated.Http;

/// <summary>A request in the making: what a generated client says of one call. Absent (null) arguments are not sent.</summary>
public sealed class ApiRequest
{
    private readonly HttpMethod _method;
    private readonly StringBuilder _query = new();
    private readonly List<(string Name, string Value)> _headers = [];
    private string _path;
    private string? _json;

    /// <param name="method">As in <c>GET</c>.</param>
    /// <param name="path">As in the document, with its <c>{parameters}</c>.</param>
    public ApiRequest(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _method = HttpMethod.Parse(method);
        _path = path.TrimStart('/');
    }

    /// <exception cref="ArgumentException">The value is null or empty: the path would be another operation's.</exception>
    public ApiRequest Path(string name, object? value)
    {
        var text = Text(value);
        if (string.IsNullOrEmpty(text) || text is "." or "..")
        {
            throw new ArgumentException($"'{text}' cannot stand in the path. Give the value of '{name}'.", name);
        }

        _path = _path.Replace($"{{{name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
        return this;
    }

    /// <param name="name">As on the wire.</param>
    /// <param name="value">A list is sent as one parameter an item, or joined by commas.</param>
    /// <param name="explode">One parameter an item.</param>
    public ApiRequest Query(string name, object? value, bool explode = true)
    {
        if (value is not string and IEnumerable list)
        {
            // A comma inside of an item is escaped; those between items are not.
            var items = list.Cast<object?>().Select(Escaped).ToArray();
            foreach (var item in explode || items.Length == 0 ? items : [string.Join(',', items)])
            {
                Append(name, item);
            }
        }
        else if (value is not null)
        {
            Append(name, Escaped(value));
        }

        return this;
    }

    /// <summary>Each entry is a parameter of its own.</summary>
    public ApiRequest Query<T>(IReadOnlyDictionary<string, T>? entries)
    {
        foreach (var (name, value) in entries ?? new Dictionary<string, T>())
        {
            Append(name, Escaped(value));
        }

        return this;
    }

    /// <summary>Headers that .NET would refuse for their form are sent as they are; line breaks are refused.</summary>
    /// <exception cref="ArgumentException">The value holds a line break.</exception>
    public ApiRequest Header(string name, object? value)
    {
        if (value is not null)
        {
            var text = value is not string and IEnumerable list ? string.Join(',', list.Cast<object?>().Select(Text)) : Text(value);
            if (text.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                throw new ArgumentException($"The header {name} cannot hold a line break.", name);
            }

            _headers.Add((name, text));
        }

        return this;
    }

    /// <summary>The JSON body.</summary>
    public ApiRequest Json(object? body)
    {
        _json = body is null ? null : JsonConvert.SerializeObject(body, JsonSettings.Create());
        return this;
    }

    /// <param name="root">Ends with a slash, or a path would replace its last segment.</param>
    internal HttpRequestMessage ToMessage(Uri root)
    {
        // Without the dot, "calls:cancel" would be an address of the scheme "calls".
        var message = new HttpRequestMessage(_method, new Uri(root, _query.Length == 0 ? $"./{_path}" : $"./{_path}?{_query}"));
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (_json is not null)
        {
            message.Content = new StringContent(_json, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in _headers)
        {
            // .NET keeps the headers of a body apart, such as Content-Language, which a document may ask for without a body too.
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                (message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private void Append(string name, string escapedValue)
    {
        _query.Append(_query.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(escapedValue);
    }

    private static string Escaped(object? value) => Uri.EscapeDataString(Text(value));

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

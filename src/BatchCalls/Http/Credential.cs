namespace BatchCalls.Http;

/// <summary>One header that proves who asks.</summary>
internal sealed record Credential
{
    private Credential(string header, string value)
    {
        Header = header;
        Value = value;
    }

    public string Header { get; }

    public string Value { get; }

    public static Credential Bearer(string key, string setting) => new("Authorization", $"Bearer {Checked(key, setting)}");

    public static Credential ApiKey(string key, string setting) => new("x-api-key", Checked(key, setting));

    /// <summary>Names the setting alone: a record would print the key.</summary>
    public override string ToString() => Header;

    private static string Checked(string key, string setting)
    {
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException($"{setting} is empty. Set it to the account's key.", setting);
        }

        return key.All(letter => letter is > ' ' and <= '~')
            ? key
            : throw new ArgumentException($"{setting} holds a blank, a line break or another character that no key has. Check how it was copied.", setting);
    }
}

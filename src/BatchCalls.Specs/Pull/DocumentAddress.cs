namespace BatchCalls.Specs.Pull;

/// <summary>Addresses that documents are taken from, and how they are shown.</summary>
internal static class DocumentAddress
{
    /// <returns>Null if the text is no web address: it names a file then.</returns>
    /// <exception cref="SpecException">It is neither https nor loopback.</exception>
    public static Uri? From(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSafe(address)
            ? address
            : throw new SpecException(new Diagnostic(
                address is null ? "pull" : Show(address), null, SpecCode.UnsafeAddress,
                "This is no https address, which is all that documents are downloaded from. Use one, or name a file."));
    }

    public static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>Without what may be secret: user, password and query.</summary>
    public static string Show(Uri address)
    {
        var shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return address.Query.Length > 1 ? shown + "?…" : shown;
    }
}

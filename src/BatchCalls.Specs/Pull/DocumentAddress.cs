using System.Text.RegularExpressions;

namespace BatchCalls.Specs.Pull;

/// <summary>Addresses that documents are taken from, and how they are shown.</summary>
internal static partial class DocumentAddress
{
    /// <returns>Null if the text is no address: it names a file then.</returns>
    /// <exception cref="SpecException">It is neither https nor loopback.</exception>
    public static Uri? From(string text)
    {
        if (!Scheme().IsMatch(text))
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
        // Of other schemes .NET takes the query for a part of the path.
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            return $"{address.Scheme}://{address.Host}/…";
        }

        var shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return address.Query.Length > 1 ? shown + "?…" : shown;
    }

    // Not C:\: a scheme of one letter is a drive.
    [GeneratedRegex("^[a-z][a-z0-9+.-]+:/", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}

using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>Compares where requests go. The first address is the generated client's default.</summary>
internal sealed class ServerComparison(Sides<DocumentSide> sides, ChangeLog log)
{
    // The client has one address for all its methods: the document's first.
    private static readonly ChangeKind Elsewhere = ApiKinds.ServerChanged with
    {
        Effect = "The document sends these calls elsewhere than before; the client sends all to its one address. "
            + "Check whether they are still answered there.",
    };

    public void CompareRoots() =>
        Report(new(Addresses(sides.Old, null), Addresses(sides.New, null)), Place.Root, ApiKinds.ServerChanged);

    /// <summary>The operation's own addresses, or those of its path. Without any, the document's hold.</summary>
    /// <param name="path">Where the addresses of a path are told, which all its operations share.</param>
    public void Compare(Sides<PathOperation> operations, Place path, Place place)
    {
        var own = operations.Select(operation => Servers(operation.Source));
        var (old, @new) = (own.Old ?? Servers(operations.Old.PathItem), own.New ?? Servers(operations.New.PathItem));
        if (old is not null || @new is not null)
        {
            var isShared = own is { Old: null, New: null };
            Report(new(Addresses(sides.Old, old), Addresses(sides.New, @new)), isShared ? path : place, Elsewhere);
        }
    }

    private void Report(Sides<List<string>> addresses, Place place, ChangeKind changed)
    {
        var (old, @new) = (addresses.Old, addresses.New);
        // Their order is of no account but for the first.
        if (old[0] == @new[0] && old.ToHashSet().SetEquals(@new))
        {
            return;
        }

        var kind = old[0] != @new[0] ? changed
            : old.Except(@new).Any() ? ApiKinds.ServerRemoved
            : ApiKinds.ServerAdded;
        log.Add(kind, place.At("servers"), Value(old), Value(@new));
    }

    private static JArray? Servers(JObject owner) => owner["servers"] as JArray;

    // Without servers, OpenAPI says, the address is the document's own.
    private static List<string> Addresses(DocumentSide side, JArray? own)
    {
        var source = side.Document.Source;
        var servers = own ?? source.ArrayAt(side.Document.Root, "servers");
        return servers.Count == 0 ? ["/"] : [.. servers.Select(server => Address(source.Object(server)))];
    }

    private static string Address(JObject server)
    {
        var address = server["url"]?.ToString() ?? string.Empty;
        foreach (var (name, variable) in server["variables"] as JObject ?? [])
        {
            address = address.Replace("{" + name + "}", (variable as JObject)?["default"]?.ToString(), StringComparison.Ordinal);
        }

        return InOneSpelling(address);
    }

    // A host and a scheme have no case, a port may be the usual one, and the client joins a path to its base with one slash.
    private static string InOneSpelling(string address)
    {
        var isWhole = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        var spelled = isWhole ? uri!.AbsoluteUri : address;
        return spelled.Length > 1 && spelled.EndsWith('/') ? spelled[..^1] : spelled;
    }

    private static JToken Value(List<string> addresses) => addresses is [var only] ? only : new JArray(addresses.Distinct());
}

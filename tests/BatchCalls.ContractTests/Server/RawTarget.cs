using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WireMock;

namespace BatchCalls.ContractTests.Server;

/// <summary>
/// The target of a request as it was sent. WireMock.Net unescapes paths and normalizes queries (<c>%7e</c> becomes <c>~</c>), so
/// the target takes a way around it.
/// </summary>
internal static class RawTarget
{
    // No client can send a header of this name.
    private const string Header = ":target";

    /// <param name="application">The pipeline in front of WireMock.Net, which gives it as an <see cref="object"/>.</param>
    public static void Keep(object application) => ((IApplicationBuilder)application).Use((context, next) =>
    {
        context.Request.Headers[Header] = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

        // WireMock.Net fails on queries such as '?=', and nothing here reads its version of them.
        context.Request.QueryString = QueryString.Empty;
        return next(context);
    });

    public static string Of(IRequestMessage message) => message.Headers![Header].Single();

    /// <summary>The request below the address of a session.</summary>
    /// <param name="basePath">The path of that address. A request elsewhere keeps its whole target.</param>
    public static ServedRequest Read(IRequestMessage message, string basePath)
    {
        var target = Of(message);
        return ServedRequest.Of(
            message.Method,
            target.StartsWith(basePath + "/", StringComparison.Ordinal) ? target[basePath.Length..] : target,
            [.. message.Headers!.Where(header => header.Key != Header)
                .SelectMany(header => header.Value.Select(value => (header.Key, value)))]);
    }
}

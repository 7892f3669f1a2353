using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using BatchCalls.Benchmarks.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BatchCalls.Benchmarks.Serving;

/// <summary>
/// Serves listings on a loopback port: <c>/{run}/{latency in ms}/{rows}/{shape}/…</c>, with the provider's own paging.
/// <c>/{run}</c> alone tells what was counted since it was last asked.
/// </summary>
internal sealed class ListingServer : IDisposable
{
    private readonly ConcurrentDictionary<string, RunCounter> _runs = new();
    private readonly ConcurrentDictionary<(string Shape, int Count), Lazy<ServedRows>> _rows = new();
    private readonly DelayLine _delays = new();

    /// <summary>Prints its address, then serves until the standard input closes.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, port: 0));
        await using var app = builder.Build();
        using var server = new ListingServer();
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine(address);
        await Console.In.ReadToEndAsync();
    }

    public void Dispose() => _delays.Dispose();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path switch
        {
            [var run] => context.Response.WriteAsync(Counter(run).Take().ToString()),
            [var run, var latency, var rows, var shape, ..] =>
                SendPageAsync(context, Counter(run), Number(latency), Number(rows), WireShape.Named(shape)),
            _ => Task.CompletedTask,
        };
    }

    private async Task SendPageAsync(HttpContext context, RunCounter counter, int latency, int total, WireShape shape)
    {
        counter.Begin();
        var arrival = Stopwatch.GetTimestamp();
        var rows = Rows(shape, total);
        var page = PageBounds.Of(shape.Start(Parameter), Number(Parameter("limit") ?? "100"), total);
        var slice = rows.Slice(page);
        var head = Encoding.UTF8.GetBytes(shape.Head);
        var tail = Encoding.UTF8.GetBytes(shape.Tail(page));

        await _delays.WaitAsync(TimeSpan.FromMilliseconds(latency));
        counter.End(latency == 0 ? null : Stopwatch.GetElapsedTime(arrival) - TimeSpan.FromMilliseconds(latency));

        var response = context.Response;
        response.ContentType = "application/json";
        response.ContentLength = head.Length + slice.Length + tail.Length;
        await response.Body.WriteAsync(head);
        await response.Body.WriteAsync(slice);
        await response.Body.WriteAsync(tail);

        string? Parameter(string name) => context.Request.Query[name].FirstOrDefault();
    }

    private RunCounter Counter(string run) => _runs.GetOrAdd(run, _ => new RunCounter());

    // Rows of a shorter listing begin those of a longer one, but each is made once and then only read.
    private ServedRows Rows(WireShape shape, int count) =>
        _rows.GetOrAdd((shape.Name, count), _ => new Lazy<ServedRows>(() => new ServedRows(shape, count))).Value;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

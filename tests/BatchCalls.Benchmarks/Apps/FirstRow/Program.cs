using System.Diagnostics;
using System.Globalization;
using BatchCalls.Benchmarks.Clients;
using BatchCalls.Benchmarks.Clients.Floor;

// Prints the milliseconds from a time stamp, which another process took, to the first row.
if (args is not [("floor" or "ours") and var client, var address, var stamp])
{
    await Console.Error.WriteLineAsync("FirstRow floor|ours <address> <time stamp>");
    return 2;
}

if (client == "floor")
{
    using var http = new HttpClient { BaseAddress = new Uri(address) };
    var page = await Floors.Truedy(http).ReadAsync("");
    Tell(page.Data[0].Id);
}
else
{
    using var own = Ours.Client(truedy: new Uri(address));
    await foreach (var row in own.Truedy.ListAsync())
    {
        Tell(row.Id);
        break;
    }
}

return 0;

void Tell(string id)
{
    var wall = Stopwatch.GetElapsedTime(long.Parse(stamp, CultureInfo.InvariantCulture));
    Console.WriteLine(id == "batch_00000000" ? wall.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) : $"wrong row {id}");
}

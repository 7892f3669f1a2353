using System.Globalization;
using System.Text;
using Spectre.Console;

namespace BatchCalls.Cli.Output;

/// <summary>A table for people. Printed at the end, since its columns are as wide as their widest value.</summary>
internal sealed class TableRowWriter(Stream output) : IRowWriter
{
    // Not a terminal's: nothing to fit into, so nothing is cut.
    private const int WidthOfAFile = 500;

    private readonly Table _table = CreateTable();

    public ValueTask WriteAsync(BatchCall batchCall)
    {
        var contacts = Names.Of(batchCall.Contacts).Select(contact => contact.Count?.ToString(CultureInfo.InvariantCulture) ?? "-");
        string[] cells =
        [
            Names.Of(batchCall.Provider),
            batchCall.Id,
            batchCall.Name,
            batchCall.ProviderStatus.Equals(Names.Of(batchCall.Status), StringComparison.OrdinalIgnoreCase)
                ? batchCall.ProviderStatus
                : $"{Names.Of(batchCall.Status)} ({batchCall.ProviderStatus})",
            Names.Of(batchCall.CreatedAt) ?? "-",
            Names.Of(batchCall.ScheduledAt) ?? "-",
            .. contacts,
        ];
        _table.AddRow([.. cells.Select(cell => new Text(Printable(cell)))]);
        return ValueTask.CompletedTask;
    }

    public async ValueTask CompleteAsync()
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Console.IsOutputRedirected ? WidthOfAFile : Math.Max(80, Console.WindowWidth);
        console.Write(_table);
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private static Table CreateTable()
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in new[] { "Provider", "Id", "Name", "Status", "Created", "Scheduled" })
        {
            table.AddColumn(heading);
        }

        foreach (var heading in new[] { "Contacts", "Dispatched", "Finished", "Succeeded", "Failed" })
        {
            table.AddColumn(heading, column => column.RightAligned().NoWrap());
        }

        return table;
    }

    // A name is the provider's text: an escape sequence in it is shown, not obeyed.
    private static string Printable(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
}

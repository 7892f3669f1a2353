namespace BatchCalls.Cli.Output;

/// <summary>The formats by name.</summary>
internal static class RowWriters
{
    public static IRowWriter Create(string format, Stream output) => format switch
    {
        "json" => new JsonRowWriter(output, isArray: true),
        "ndjson" => new JsonRowWriter(output, isArray: false),
        "csv" => new CsvRowWriter(output),
        _ => new TableRowWriter(output),
    };
}

using System.Diagnostics.CodeAnalysis;

namespace BatchCalls.Generated.Reading;

/// <summary>
/// Reads the rows of a listing, each on its own: one that is unreadable is reported and costs none of the others.
/// </summary>
public static class RowsValue<T, TReader>
    where TReader : IValueReader<T>
{
    /// <summary>As <see cref="Value{T,TReader}.Read"/>.</summary>
    [return: MaybeNull]
    public static IReadOnlyList<T> Read(ref ModelReader reader, ref ObjectScope scope)
    {
        if (reader.IsNull)
        {
            reader.AcceptNull(ref scope);
            return default;
        }

        if (reader.Token != System.Text.Json.JsonTokenType.StartArray)
        {
            reader.FailExpecting("an array");
            reader.RejectValue(ref scope);
            return default;
        }

        var rows = new List<T>(reader.RowsExpected);
        var depth = reader.Depth;
        reader.EnterItems(out var list);
        for (var index = 0; reader.Read() && reader.Token != System.Text.Json.JsonTokenType.EndArray; index++)
        {
            var start = reader.TokenStart;
            if (TReader.TryRead(ref reader, out var row))
            {
                if (reader.KeepsRawRows && row is JsonModel model)
                {
                    model.KeepRawJson(reader.TextOf(start, reader.Consumed));
                }

                rows.Add(row);
            }
            else if (!reader.TryRejectRow(index, start))
            {
                reader.LeaveItems(list);
                reader.SkipToEnd(depth);
                reader.ForgetRows();
                reader.Fail($"has more than {ReadSession.MostUnreadableRows:N0} rows that are unreadable");
                reader.RejectValue(ref scope);
                return default;
            }
        }

        reader.LeaveItems(list);
        reader.ExpectRows(rows.Count);
        return rows;
    }
}

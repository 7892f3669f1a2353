using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>A list; unreadable as a whole when one of its items is.</summary>
public readonly struct ListValue<T, TReader> : IValueReader<IReadOnlyList<T>>
    where TReader : IValueReader<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (reader.Token != JsonTokenType.StartArray)
        {
            return reader.FailExpecting("an array");
        }

        var depth = reader.Depth;
        var items = new ItemBuffer<T>();
        reader.EnterItems(out var list);
        while (reader.Read() && reader.Token != JsonTokenType.EndArray)
        {
            if (!TReader.TryRead(ref reader, out var item))
            {
                reader.LeaveItems(list);
                reader.SkipToEnd(depth);
                return false;
            }

            items.Add(item);
        }

        reader.LeaveItems(list);
        value = items.ToArray();
        return true;
    }
}

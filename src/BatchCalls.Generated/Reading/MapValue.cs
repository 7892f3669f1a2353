using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>An object whose property names are data; unreadable as a whole when one of its values is. The last twin counts.</summary>
public readonly struct MapValue<T, TReader> : IValueReader<IReadOnlyDictionary<string, T>>
    where TReader : IValueReader<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ModelReader reader, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value)
    {
        value = null;
        if (reader.Token != JsonTokenType.StartObject)
        {
            return reader.FailExpecting("an object");
        }

        var depth = reader.Depth;
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        reader.EnterEntries(out var map);
        while (reader.Read() && reader.Token != JsonTokenType.EndObject)
        {
            var isNamed = reader.TryGetString(out var name);
            reader.Read();
            T? entry = default;
            if (!isNamed || !TReader.TryRead(ref reader, out entry))
            {
                if (!isNamed)
                {
                    reader.Fail("has a name that is not well-formed text");
                }

                reader.LeaveItems(map);
                reader.SkipToEnd(depth);
                return false;
            }

            if (!entries.TryAdd(name, entry!))
            {
                reader.Tell(DeviationKind.DuplicateProperty);
                entries[name] = entry!;
            }
        }

        reader.LeaveItems(map);
        value = entries;
        return true;
    }
}

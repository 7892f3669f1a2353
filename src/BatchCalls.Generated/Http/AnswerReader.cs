using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BatchCalls.Generated.Reading;

namespace BatchCalls.Generated.Http;

/// <summary>Turns a successful exchange into its DTO, or says what is wrong with it.</summary>
internal sealed class AnswerReader<T>(ApiOperation<T> operation, Exchange exchange, ApiClientOptions options, DeviationLog log)
{
    private readonly ReadSession _session = new(log.Tree, log);

    public ApiResponse<T> Read()
    {
        if (!TryRead(out var result, out var failure))
        {
            throw Violation.OfAnswer(Facts(), failure);
        }

        var response = new ApiResponse<T>(exchange.Status, exchange.Headers, exchange.Facts.RequestId, exchange.Facts.Attempts, result, _session.Deviations);
        if (options.Strict && _session.Deviations.Count > 0)
        {
            throw Violation.OfDeviations(Facts(), _session.UnreadableRows, _session.Deviations, response);
        }

        return _session.HasUnreadableRows ? throw Violation.OfRows(Facts(), _session.UnreadableRows, response) : response;
    }

    private ExchangeFacts Facts() =>
        exchange.Facts with { RequestId = exchange.Facts.RequestId ?? exchange.ReadError().RequestId };

    private bool TryRead([MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? failure)
    {
        result = default;
        failure = null;
        var body = exchange.Body.Span;
        try
        {
            var reader = new ModelReader(body, _session, options.MaxDepth, options.KeepRawRows);
            reader.Read();
            if (!operation.TryRead(ref reader, out result))
            {
                failure = reader.Failure.Place == log.Tree.Root
                    ? $"its answer {reader.Failure.Reason}"
                    : $"it sent {What()}; {reader.Failure.Place.Text} {reader.Failure.Reason}";
            }
            else
            {
                // Nothing may follow; anything that does throws.
                reader.Read();
            }
        }
        catch (JsonException exception) when (JsonFault.Find(exchange.Body.Span, options.MaxDepth) is var fault and not JsonFault.Kind.None)
        {
            // Any other is of the user's own callback.
            failure = $"it sent {What()}{DescribeSyntax(exception, fault, body)}";
        }

        return failure is null;
    }

    private string What() => BodyKind.Describe(exchange.Body.Span, exchange.ReadError());

    private string DescribeSyntax(JsonException exception, JsonFault.Kind fault, ReadOnlySpan<byte> body)
    {
        if (body.Trim(" \t\r\n"u8) is { IsEmpty: true } or [not ((byte)'{' or (byte)'['), ..])
        {
            return "";
        }

        var place = $"at line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}";
        return fault switch
        {
            JsonFault.Kind.TooDeep => $"; its nesting is deeper than {options.MaxDepth} levels {place}; "
                + $"raise {nameof(ApiClientOptions.MaxDepth)} if that is meant to be",
            JsonFault.Kind.Truncated => $"; its JSON ends in the middle, {place}",
            _ => $"; its JSON is not well-formed {place}",
        };
    }
}

using System.Text;
using System.Text.Json;

namespace BatchCalls.Generated.Reading;

/// <summary>
/// Reads DTOs from a UTF-8 body in one pass. The reading policy is here: what is kept, what deviates, what is unreadable.
/// </summary>
public ref struct ModelReader
{
    private readonly ReadOnlySpan<byte> _body;
    private readonly ReadSession _session;
    private readonly bool _keepRawRows;
    private Utf8JsonReader _json;
    private ReadPosition _at;
    private ReadFailure _failure;

    internal ModelReader(ReadOnlySpan<byte> body, ReadSession session, int maxDepth, bool keepRawRows)
    {
        _body = body;
        _session = session;
        _keepRawRows = keepRawRows;
        _json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth });
        _at = new ReadPosition(session.Tree.Root);
    }

    internal readonly JsonTokenType Token => _json.TokenType;

    /// <summary>The token's bytes, without quotes, still escaped.</summary>
    internal readonly ReadOnlySpan<byte> Text => _json.ValueSpan;

    internal readonly bool IsEscaped => _json.ValueIsEscaped;

    internal readonly ReadFailure Failure => _failure;

    internal readonly bool KeepsRawRows => _keepRawRows;

    /// <summary>How many rows the last answer of this operation had: a guess at how many come.</summary>
    internal readonly int RowsExpected => _session.RowsExpected;

    internal readonly int TokenStart => checked((int)_json.TokenStartIndex);

    internal readonly int Consumed => checked((int)_json.BytesConsumed);

    /// <summary>The value cannot be one of the type that the document says. Skips it.</summary>
    /// <param name="reason">Completes "the value …"; never quotes the value.</param>
    /// <returns>Always false.</returns>
    public bool Fail(string reason)
    {
        _failure = new ReadFailure(_at.Node, reason);
        _json.Skip();
        return false;
    }

    /// <summary>As <see cref="Fail"/>, for a value of another JSON type.</summary>
    public bool FailExpecting(string expected) => Fail($"is {Describe(_json.TokenType)} where the document says {expected}");

    internal bool Read() => _json.Read();

    /// <summary>The token's text; false when it is not well-formed UTF-8 or UTF-16.</summary>
    internal readonly bool TryGetString(out string value)
    {
        var slot = _json.ValueIsEscaped ? -1 : RepeatedTexts.SlotOf(_json.ValueSpan);
        if (slot >= 0 && _session.Texts.Find(slot, _json.ValueSpan) is { } known)
        {
            value = known;
            return true;
        }

        if (!TryDecode(out value))
        {
            return false;
        }

        if (slot >= 0)
        {
            _session.Texts.Keep(slot, value);
        }

        return true;
    }

    private readonly bool TryDecode(out string value)
    {
        try
        {
            value = _json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            value = "";
            return false;
        }
    }

    internal readonly bool TryGetInt64(out long value) => _json.TryGetInt64(out value);

    internal readonly bool TryGetDecimal(out decimal value) => _json.TryGetDecimal(out value);

    internal readonly bool TryGetDouble(out double value) => _json.TryGetDouble(out value);

    internal Newtonsoft.Json.Linq.JToken ReadToken() => Json.LosslessJson.Read(ref _json);

    internal readonly string TextOf(int start, int end) => Encoding.UTF8.GetString(_body[start..end]);

    /// <summary>Begins the object that the reader stands on; false when it is no object.</summary>
    public bool TryEnter(ModelShape shape, out ObjectScope scope)
    {
        scope = new ObjectScope(shape, _at, _session.Kept.Length, TokenStart);
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return FailExpecting("an object");
        }

        _at = new ReadPosition(scope.Place, shape);
        return true;
    }

    /// <summary>
    /// Moves to the value of the next documented property, whose index is then in the scope. False at the object's end.
    /// Undocumented properties on the way are kept and told.
    /// </summary>
    public bool NextProperty(ref ObjectScope scope)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            scope.NameStart = TokenStart;
            var index = _json.ValueIsEscaped ? IndexOfEscaped(scope.Shape) : scope.Shape.IndexOf(_json.ValueSpan, scope.Property);
            if (index >= 0)
            {
                if (scope.Seen.Contains(index))
                {
                    ForgetTwin(ref scope, index);
                }

                scope.Seen.Add(index);
                scope.Property = index;
                _at.Property = index;
                _json.Read();
                scope.ValueStart = TokenStart;
                return true;
            }

            KeepUndocumented(ref scope);
        }

        return false;
    }

    /// <summary>Ends the object. False when it lacks what the document requires of it.</summary>
    public bool Leave(ref ObjectScope scope, JsonModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _at = scope.Outer;
        var kept = _session.Kept.TakeFrom(scope.KeptStart);
        if (!scope.Seen.Covers(scope.Shape.Required) || !scope.Unreadable.IsEmpty)
        {
            for (var index = 0; index < scope.Shape.Count; index++)
            {
                if (!scope.Shape[index].IsRequired)
                {
                    continue;
                }

                if (!scope.Seen.Contains(index))
                {
                    _failure = new ReadFailure(scope.Place.Property(scope.Shape, index), "is missing, and the document requires it");
                    return false;
                }

                if (scope.Unreadable.Contains(index))
                {
                    _failure = scope.FailureOf(index);
                    return false;
                }
            }
        }

        model.Received(new PropertyMarks(scope.Seen, scope.Nulls, scope.Unreadable), kept);
        return true;
    }

    internal readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>The reader stands on null.</summary>
    internal readonly void AcceptNull(ref ObjectScope scope)
    {
        scope.Nulls.Add(scope.Property);
        var property = scope.Shape[scope.Property];
        if (!property.IsNullable && property.IsRequired)
        {
            scope.Fail(new ReadFailure(_at.Node, "is null, and the document requires a value"));
        }
        else if (!property.IsNullable)
        {
            Tell(DeviationKind.UnexpectedNull);
        }
    }

    /// <summary>The value that was just skipped is unreadable: the object is too if it is required, else the raw text is kept.</summary>
    internal void RejectValue(ref ObjectScope scope)
    {
        if (scope.Shape[scope.Property].IsRequired)
        {
            scope.Fail(_failure);
        }
        else
        {
            scope.Unreadable.Add(scope.Property);
            _session.Tell(DeviationKind.UnreadableValue, _failure.Place);
            Keep(ref scope);
        }
    }

    /// <summary>Tells that what the reader stands on is not as documented, though readable.</summary>
    internal readonly void Tell(DeviationKind kind) => _session.Tell(kind, _at.Node);

    /// <summary>Goes into the list that the reader stands on.</summary>
    internal void EnterItems(out ReadPosition outer)
    {
        outer = _at;
        _at = new ReadPosition(_at.Node.Items());
    }

    /// <summary>Goes into the map that the reader stands on.</summary>
    internal void EnterEntries(out ReadPosition outer)
    {
        outer = _at;
        _at = new ReadPosition(_at.Node.Undocumented("*"u8));
    }

    internal void LeaveItems(ReadPosition outer) => _at = outer;

    internal readonly void ExpectRows(int count) => _session.RowsExpected = count;

    /// <summary>Skips to the end of the container at <paramref name="depth"/>, from anywhere inside it.</summary>
    internal void SkipToEnd(int depth)
    {
        while (_json.CurrentDepth > depth && _json.Read())
        {
        }
    }

    internal readonly int Depth => _json.CurrentDepth;

    /// <returns>False if it is one too many.</returns>
    internal readonly bool TryRejectRow(int index, int start)
    {
        var items = _at.Node.Text;
        var list = items.EndsWith("[]", StringComparison.Ordinal) ? items[..^2] : items;
        var blamed = _failure.Place.Text;
        var path = $"{list}[{index}]{(blamed.StartsWith(items, StringComparison.Ordinal) ? blamed[items.Length..] : "")}";
        return _session.TryReject(new UnreadableRow(index, path, _failure.Reason, TextOf(start, Consumed)), _at.Node);
    }

    /// <summary>Takes back what the list that the reader stands on has left behind.</summary>
    internal readonly void ForgetRows() => _session.ForgetRows(_at.Node);

    // The last twin counts: what the one before it left behind is taken back.
    private readonly void ForgetTwin(ref ObjectScope scope, int index)
    {
        var place = scope.Place.Property(scope.Shape, index);
        _session.Tell(DeviationKind.DuplicateProperty, place);
        _session.ForgetRows(place);
        scope.Nulls.Remove(index);
        if (scope.Unreadable.Contains(index))
        {
            scope.Unreadable.Remove(index);
            _session.Kept.Add(_body[scope.NameStart..Consumed], KeptJson.Nothing);
        }
    }

    private void KeepUndocumented(ref ObjectScope scope)
    {
        var place = scope.Place.Undocumented(_json.ValueSpan);
        _session.Tell(DeviationKind.UndocumentedProperty, place);
        if (place.IsOneName && _session.IsMetAgain(place, scope.Start))
        {
            _session.Tell(DeviationKind.DuplicateProperty, place);
        }

        _json.Read();
        scope.ValueStart = TokenStart;
        _json.Skip();
        Keep(ref scope);
    }

    private readonly void Keep(ref ObjectScope scope) =>
        _session.Kept.Add(_body[scope.NameStart..scope.ValueStart], _body[scope.ValueStart..Consumed]);

    private readonly int IndexOfEscaped(ModelShape shape) => TryGetString(out var name) ? shape.IndexOf(name) : -1;

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };
}

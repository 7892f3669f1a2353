namespace BatchCalls.Tests.Costs;

/// <summary>A body that counts how it is read, and comes in pieces.</summary>
internal sealed class CountedStream(byte[] body, int pieceSize, StreamReads reads) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        reads.CountAsynchronous();
        return ValueTask.FromResult(Next(buffer.Span));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        reads.CountSynchronous();
        return Next(buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Next(Span<byte> buffer)
    {
        var piece = body.AsSpan(_position)[..Math.Min(Math.Min(buffer.Length, pieceSize), body.Length - _position)];
        piece.CopyTo(buffer);
        _position += piece.Length;
        return piece.Length;
    }
}

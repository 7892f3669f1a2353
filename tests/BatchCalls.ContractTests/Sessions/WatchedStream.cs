namespace BatchCalls.ContractTests.Sessions;

/// <summary>The body of a response. Calls back once, when it has been read to its end, has broken or is given up.</summary>
internal sealed class WatchedStream(Stream body, Action hasEnded) : Stream
{
    private int _ends;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = 0;
        try
        {
            return read = await body.ReadAsync(buffer, cancellationToken);
        }
        finally
        {
            if (read == 0)
            {
                End();
            }
        }
    }

    // Our clients read asynchronously, or they would not be awaited but block.
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            End();
        }

        base.Dispose(disposing);
    }

    private void End()
    {
        if (Interlocked.Exchange(ref _ends, 1) == 0)
        {
            hasEnded();
        }
    }
}

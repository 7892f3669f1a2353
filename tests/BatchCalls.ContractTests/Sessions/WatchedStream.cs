namespace BatchCalls.ContractTests.Sessions;

/// <summary>The body of an answer. It tells once when it has been read to its end, has broken or is given up.</summary>
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
        try
        {
            return Noticed(await body.ReadAsync(buffer, cancellationToken), buffer.Length);
        }
        catch
        {
            End();
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Noticed(body.Read(buffer, offset, count), count);
        }
        catch
        {
            End();
            throw;
        }
    }

    public override void Flush()
    {
    }

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

    private int Noticed(int read, int wanted)
    {
        if (read == 0 && wanted > 0)
        {
            End();
        }

        return read;
    }

    private void End()
    {
        if (Interlocked.Exchange(ref _ends, 1) == 0)
        {
            hasEnded();
        }
    }
}

using BatchCalls.Specs.Surface;

namespace BatchCalls.Tests.Surface;

[TestFixture]
public sealed class PublicSurfaceTests
{
    private static readonly string[] Surface = [.. PublicSurface.Of(typeof(BatchCallsClient).Assembly)];

    [Test]
    public void It_is_the_approved_one()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Surface");
        var received = Path.Combine(folder, "BatchCalls.received.txt");
        File.WriteAllLines(received, Surface);

        Surface.Should().Equal(
            File.ReadAllLines(Path.Combine(folder, "BatchCalls.approved.txt")),
            "a change of the public surface is reviewed: take over {0} as Surface/BatchCalls.approved.txt", received);
    }

    [Test]
    public void It_shows_no_type_of_a_serializer_or_of_the_retries() =>
        Surface.Should().NotContain(line => line.Contains("Newtonsoft", StringComparison.Ordinal) || line.Contains("Polly", StringComparison.Ordinal));
}

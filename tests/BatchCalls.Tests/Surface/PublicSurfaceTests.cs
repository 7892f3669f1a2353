using BatchCalls.Generated;
using BatchCalls.Sandbox;
using BatchCalls.Specs.Surface;

namespace BatchCalls.Tests.Surface;

/// <summary>What users of each assembly can lean on. The generated clients' surfaces are approved under <c>specs/released</c>.</summary>
[TestFixture]
public sealed class PublicSurfaceTests
{
    private static readonly string[] Providers = ["BatchCalls.Generated.Truedy", "BatchCalls.Generated.Threetone"];

    [TestCase(typeof(BatchCallsClient))]
    [TestCase(typeof(JsonModel))]
    [TestCase(typeof(SandboxHandler))]
    public void It_is_the_approved_one(Type type)
    {
        var name = type.Assembly.GetName().Name;
        var folder = Path.Combine(AppContext.BaseDirectory, "Surface");
        var received = Path.Combine(folder, $"{name}.received.txt");
        var surface = Of(type);
        File.WriteAllLines(received, surface);

        surface.Should().Equal(
            File.ReadAllLines(Path.Combine(folder, $"{name}.approved.txt")),
            "a change of the public surface is reviewed: take over {0} as Surface/{1}.approved.txt", received, name);
    }

    [Test]
    public void The_facade_shows_no_type_of_a_serializer_or_of_the_retries() =>
        Of(typeof(BatchCallsClient)).Should()
            .NotContain(line => line.Contains("Newtonsoft", StringComparison.Ordinal) || line.Contains("Polly", StringComparison.Ordinal));

    private static string[] Of(Type type) => [.. PublicSurface.Of(type.Assembly.Location, space => !Providers.Contains(space))];
}

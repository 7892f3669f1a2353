namespace BatchCalls.Build.Tests;

internal sealed class SdkTests
{
    [Test]
    public void A_missing_SDK_is_named_in_one_line_with_the_way_out()
    {
        using var checkout = CleanBuild.Clone();
        checkout.Replace("global.json", "\"10.0.100\"", "\"99.0.100\"");

        var run = checkout.Build(Checkout.Facade);

        run.Succeeded.Should().BeFalse();
        run.Log.Should().Contain("BatchCalls needs the .NET 10 SDK, 10.0.100 or later, and nothing else. "
            + "Install it from https://dot.net/download.");
    }
}

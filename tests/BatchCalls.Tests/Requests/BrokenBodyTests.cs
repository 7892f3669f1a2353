using System.Net;
using BatchCalls.Tests.Scripted;

namespace BatchCalls.Tests.Requests;

/// <summary>An answer whose body ends before it should: its attempt has failed, whatever its status said.</summary>
[TestFixture]
public sealed class BrokenBodyTests
{
    private readonly FakeClock _clock = new();

    [Test]
    public async Task A_body_that_breaks_off_is_asked_for_again()
    {
        using var breaking = new BreakingOff(ScriptedProvider.Answering(ThreetoneWire.Page(null), ThreetoneWire.Page(null, ThreetoneWire.Row("a"))));
        using var client = new BatchCallsClient(new BatchCallsOptions
        {
            Threetone = new ThreetoneOptions { ApiKey = Client.ThreetoneKey, PrimaryHandler = breaking, Requests = new RequestPolicy { TimeProvider = _clock.Time } },
        });

        var listing = client.Threetone.ListAsync().DeliverAsync();
        await _clock.RunAsync(listing);

        (await listing).Items.Should().ContainSingle();
        breaking.First!.IsDisposed.Should().BeTrue("its connection is given back");
    }

    /// <summary>The first answer ends in the middle of its body.</summary>
    private sealed class BreakingOff(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public BrokenContent? First { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (First is null)
            {
                response.Content = First = new BrokenContent();
            }

            return response;
        }
    }

    private sealed class BrokenContent : HttpContent
    {
        public bool IsDisposed { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("reset");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}

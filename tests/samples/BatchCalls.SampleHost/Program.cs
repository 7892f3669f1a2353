using BatchCalls;
using BatchCalls.SampleHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Trace;

// A service with two accounts: one of its own, and that of its branch in India. Settings are in appsettings.json; keys come
// from the environment, as BatchCalls__Truedy__ApiKey and India__Threetone__ApiKey.
using var tracing = Sdk.CreateTracerProviderBuilder()
    .AddSource("BatchCalls")
    .AddProcessor(new SimpleActivityExportProcessor(new ConsoleSpans()))
    .Build();

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddBatchCalls(builder.Configuration);
builder.Services.AddBatchCalls("india", builder.Configuration.GetSection("India"));
builder.Services.AddHostedService<RunningReport>();
await builder.Build().RunAsync();

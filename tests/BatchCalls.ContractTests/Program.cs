using BatchCalls.ContractTests.Server;

// Test hosts load this assembly and never come here. It is started by WireMockServer, and by the test that kills an owner.
return args switch
{
    [WireMockWatch.Command, var java, var jar] => await WireMockWatch.RunAsync(java, jar),
    [WireMockWatch.OwnerCommand] => await WireMockWatch.OwnAsync(),
    _ => throw new ArgumentException("This is a test project. Run it with dotnet test."),
};

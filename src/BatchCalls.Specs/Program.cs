using System.CommandLine;
using BatchCalls.Specs;
using BatchCalls.Specs.Contract;
using BatchCalls.Specs.Pull;

var root = SpecsTool.Create(ContractBuild.Run, DownloadLimits.Default, TimeProvider.System);
return await SpecsTool.RunAsync(root, args, new InvocationConfiguration());

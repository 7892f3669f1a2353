using BatchCalls.ContractTests.Sessions;

namespace BatchCalls.ContractTests.Faults;

internal sealed class TruedyFaultTests() : FaultContract(new TruedyService());

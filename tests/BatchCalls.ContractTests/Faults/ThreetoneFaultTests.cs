using BatchCalls.ContractTests.Sessions;

namespace BatchCalls.ContractTests.Faults;

internal sealed class ThreetoneFaultTests() : FaultContract(new ThreetoneService());

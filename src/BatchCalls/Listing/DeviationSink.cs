using System.Collections.Concurrent;
using BatchCalls.Generated.Http;
using BatchCalls.Generated.Reading;
using Microsoft.Extensions.Logging;

namespace BatchCalls.Listing;

/// <summary>Tells the user of each distinct deviation once: the callback and the log.</summary>
internal sealed class DeviationSink(Action<ContractDeviation>? callback, ILogger logger, bool isStrict)
{
    private readonly ConcurrentDictionary<ContractDeviation, bool> _told = new();

    public void Tell(ContractDeviation deviation)
    {
        if (_told.TryAdd(deviation, true))
        {
            logger.Deviation(deviation.Provider, deviation.Operation, deviation.KindName, deviation.Path, deviation.DocumentHash);
            callback?.Invoke(deviation);
        }
    }

    /// <summary>For a deviation of a page as a whole. What to throw for it after the page's rows, when reading is strict.</summary>
    public ContractViolationException? Accept(ContractDeviation deviation, ExchangeFacts facts)
    {
        Tell(deviation);
        DeviationMetric.Count(deviation);
        return isStrict ? Violation.OfDeviation(facts, deviation) : null;
    }
}

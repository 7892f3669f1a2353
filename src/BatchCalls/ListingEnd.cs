namespace BatchCalls;

/// <summary>How a listing ended.</summary>
public enum ListingEnd
{
    /// <summary>Every row, and nothing changed that could be noticed.</summary>
    Complete,

    /// <summary>
    /// Rows came or went while the pages were read. Every row that was there throughout has been delivered, none twice; one that
    /// came or went meanwhile may or may not be among them.
    /// </summary>
    ChangedWhileReading,

    /// <summary>There are more rows than were delivered; <see cref="ListingOutcome.Reason"/> says why.</summary>
    Truncated,
}

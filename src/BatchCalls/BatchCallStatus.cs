namespace BatchCalls;

/// <summary>
/// The statuses of both providers in common terms. More may come; the provider's own text always stands beside it, in
/// <see cref="BatchCall.ProviderStatus"/>.
/// </summary>
public enum BatchCallStatus
{
    /// <summary>The provider's text is none that is known here.</summary>
    Unknown,

    /// <summary>Not released yet. Truedy: <c>draft</c>.</summary>
    Draft,

    /// <summary>Waits for its time. Truedy: <c>scheduled</c>, <c>scheduling</c>; Threetone: <c>pending</c>.</summary>
    Scheduled,

    /// <summary>Calls are made. Truedy: <c>active</c>, <c>running</c>; Threetone: <c>in_progress</c>.</summary>
    Running,

    /// <summary>Stopped for now. Truedy: <c>paused</c>.</summary>
    Paused,

    /// <summary>Both: <c>completed</c>.</summary>
    Completed,

    /// <summary>Both: <c>failed</c>.</summary>
    Failed,

    /// <summary>Both: <c>cancelled</c>.</summary>
    Cancelled,
}

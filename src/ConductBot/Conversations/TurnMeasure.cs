using System.Diagnostics;

namespace ConductBot.Conversations;

/// <summary>One try of a turn that is being measured; the default one measures nothing.</summary>
internal readonly struct TurnMeasure(string kind, long started, Activity? span) : IDisposable
{
    /// <summary>Where what follows from the turn belongs.</summary>
    public ActivityContext Context => span?.Context ?? default;

    /// <summary>It led to replies, or to nothing.</summary>
    public void Done(RoutedTurn routed) => End(routed.Replies.Count > 0 || routed.Answer is { Body: not null } ? "answered" : "silent", ActivityStatusCode.Unset);

    /// <summary>It is tried again.</summary>
    public void Failed() => End("failed", ActivityStatusCode.Error);

    /// <summary>It is not; the person gets an apology.</summary>
    public void GivenUp() => End("given_up", ActivityStatusCode.Error);

    public void Dispose() => span?.Dispose();

    private void End(string outcome, ActivityStatusCode status)
    {
        if (kind is null) return;
        TurnTelemetry.End(kind, outcome, started);
        span?.SetTag("outcome", outcome).SetStatus(status);
    }
}

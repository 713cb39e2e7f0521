using System.Diagnostics;
using System.Diagnostics.Metrics;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;

namespace ConductBot.Conversations;

/// <summary>Measures what is sent, by channel and outcome.</summary>
internal static class SendTelemetry
{
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600, 3600] };

    private static readonly Meter Meter = new(TurnTelemetry.Name);
    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("conductbot.sends", "{message}", "Attempts to send, by channel and outcome.");
    private static readonly Counter<long> Throttled = Meter.CreateCounter<long>("conductbot.sends.throttled", "{message}", "Attempts that the channel put off because there were too many.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("conductbot.send.duration", "s", "One attempt.", tags: null, Buckets);
    private static readonly Histogram<double> Wait = Meter.CreateHistogram("conductbot.reply.wait", "s", "From writing a reply down to its being taken by the channel.", tags: null, Buckets);

    /// <summary>Begins an attempt; null while nobody listens.</summary>
    public static (long Started, System.Diagnostics.Activity? Span)? Begin(OutboxRecord record, ActivityContext turn) => Sends.Enabled || TurnTelemetry.Source.HasListeners()
        ? (Stopwatch.GetTimestamp(), TurnTelemetry.StartRoot("send", ActivityKind.Client, turn)?.SetTag("channel", TurnTelemetry.Channel(record.Activity?.ChannelId)))
        : null;

    /// <summary>Ends it.</summary>
    public static void End((long Started, System.Diagnostics.Activity? Span)? begun, SendOutcome outcome, (OutboxRecord Record, DateTimeOffset Now) reply)
    {
        if (begun is not { } attempt) return;

        var (word, reason) = Words(outcome);
        var channel = TurnTelemetry.Channel(reply.Record.Activity?.ChannelId);
        Sends.Add(1, new("channel", channel), new("outcome", word), new("reason", reason));
        if (IsThrottled(outcome)) Throttled.Add(1, new KeyValuePair<string, object?>("channel", channel));
        Duration.Record(Stopwatch.GetElapsedTime(attempt.Started).TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
        if (outcome is SendOutcome.Accepted) Wait.Record(Math.Max(0, (reply.Now - reply.Record.Written).TotalSeconds), new KeyValuePair<string, object?>("channel", channel));
        attempt.Span?.SetTag("outcome", word).SetTag("reason", reason).SetStatus(outcome is SendOutcome.Accepted ? ActivityStatusCode.Unset : ActivityStatusCode.Error).Dispose();
    }

    // What the channel wrote stays out: a reason is the name of a case.
    private static (string Outcome, string Reason) Words(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Accepted => ("accepted", "none"),
        SendOutcome.RetryAt retry => ("put_off", IsThrottled(retry) ? "throttled" : "unavailable"),
        SendOutcome.Rejected rejected => ("rejected", rejected.Reason.ToString()),
        _ => throw new UnreachableException(),
    };

    private static bool IsThrottled(SendOutcome outcome) => outcome is SendOutcome.RetryAt { Reason: ['4', '2', '9', ..] };
}

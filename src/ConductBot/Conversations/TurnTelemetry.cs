using System.Diagnostics;
using System.Diagnostics.Metrics;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>
/// Measures turns and traces them. Kinds, channels and outcomes are words of closed sets; nothing that somebody wrote, and no id of a person or
/// conversation. Costs a look at two flags while nobody listens.
/// </summary>
internal static class TurnTelemetry
{
    /// <summary>The product's meter and source.</summary>
    public const string Name = "ConductBot";

    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = Seconds };

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("conductbot.turns", "{turn}", "Turns by kind and outcome.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("conductbot.turn.duration", "s", "Work on a turn, without its commit.", tags: null, Buckets);
    private static readonly Histogram<double> Wait = Meter.CreateHistogram("conductbot.turn.wait", "s", "From acceptance to the beginning of the work.", tags: null, Buckets);

    /// <summary>Where turns and what belongs to them are traced.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Begins to measure a try; dispose of it.</summary>
    public static TurnMeasure Begin(TurnContext context, InboxRecord record)
    {
        if (!Turns.Enabled && !Source.HasListeners()) return default;

        var (kind, channel) = (Kind(context.Activity), Channel(context.Activity.ChannelId));
        Wait.Record(Math.Max(0, (context.Now - record.Accepted).TotalSeconds), new KeyValuePair<string, object?>("kind", kind));
        return new TurnMeasure(kind, Stopwatch.GetTimestamp(), StartRoot("turn", ActivityKind.Consumer)?.SetTag("kind", kind).SetTag("channel", channel).SetTag("turn", context.TurnId));
    }

    /// <summary>Notes how a try ended.</summary>
    public static void End(string kind, string outcome, long started)
    {
        Turns.Add(1, new("kind", kind), new("outcome", outcome));
        Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
    }

    /// <summary>A trace of its own: what runs here was woken by a request, but is no part of it.</summary>
    public static System.Diagnostics.Activity? StartRoot(string name, ActivityKind kind, ActivityContext parent = default)
    {
        if (!Source.HasListeners()) return null;
        System.Diagnostics.Activity.Current = null;
        return Source.StartActivity(name, kind, parent);
    }

    /// <summary>The channel in one of few words.</summary>
    public static string Channel(string? id) => id switch
    {
        ChannelIds.Teams or ChannelIds.DirectLine or ChannelIds.WebChat or ChannelIds.Emulator => id,
        _ => "other",
    };

    internal static string Kind(Protocol.Schema.Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => activity.Value is null ? "message" : "card",
        ActivityTypes.ConversationUpdate => "conversation_update",
        ActivityTypes.InstallationUpdate => "installation_update",
        ActivityTypes.MessageReaction => "reaction",
        ActivityTypes.MessageUpdate => "message_update",
        ActivityTypes.MessageDelete => "message_delete",
        ActivityTypes.Event => "event",
        ActivityTypes.Invoke => "invoke",
        _ => "other",
    };
}

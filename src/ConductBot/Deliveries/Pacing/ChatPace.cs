namespace ConductBot.Deliveries.Pacing;

/// <summary>What is known of one conversation's requests.</summary>
internal sealed class ChatPace
{
    public RequestLog Requests { get; } = new(ChatLimits.Most);

    /// <summary>What the channel asked for.</summary>
    public DateTimeOffset BlockedUntil { get; set; }

    /// <summary>The first moment at which one more keeps all windows.</summary>
    public DateTimeOffset Earliest()
    {
        var earliest = BlockedUntil;
        foreach (var (limit, span) in ChatLimits.Windows)
        {
            var at = Requests.Earliest(limit, span);
            if (at > earliest) earliest = at;
        }

        return earliest;
    }

    public bool IsForgotten(DateTimeOffset now) => Requests.Last + ChatLimits.Longest < now && BlockedUntil < now;
}

using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Storing;

/// <summary>A reply that is written down and not yet known to be sent.</summary>
internal sealed record OutboxRecord
{
    public required Activity Activity { get; init; }

    public required DateTimeOffset Written { get; init; }

    /// <summary>How often the channel put it off.</summary>
    public int Refusals { get; init; }

    /// <summary>Not before this time, null for at once.</summary>
    public DateTimeOffset? Due { get; init; }
}

using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Storing;

/// <summary>A reply that is written down and not yet known to be sent.</summary>
internal sealed record OutboxRecord
{
    /// <summary>With an id it takes the place of the bot's message of that id.</summary>
    public required Activity Activity { get; init; }

    public required DateTimeOffset Written { get; init; }

    /// <summary>What to remember once it is sent and has an id, where feedback on it is wanted; the id is still empty.</summary>
    public SentMessage? Feedback { get; init; }

    /// <summary>Whether the transcript is not to keep it.</summary>
    public bool Hidden { get; init; }

    /// <summary>How often the channel put it off.</summary>
    public int Refusals { get; init; }

    /// <summary>Not before this time, null for at once.</summary>
    public DateTimeOffset? Due { get; init; }
}

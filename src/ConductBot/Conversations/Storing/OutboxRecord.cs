using System.Text.Json.Serialization;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Storing;

/// <summary>A reply that is written down and not yet known to be sent; or, where feedback on it is wanted, the message that it became.</summary>
internal sealed record OutboxRecord
{
    /// <summary>With an id it takes the place of the bot's message of that id. Null in the row of a reply that is made of its source, and of one that is sent; in memory it is there.</summary>
    public Activity? Activity { get; init; }

    /// <summary>What the reply is made of; null where the row holds it whole.</summary>
    public ReplySource? Source { get; init; }

    /// <summary>The id of the message that is answered; with a source only.</summary>
    public string? Answers { get; init; }

    public required DateTimeOffset Written { get; init; }

    /// <summary>What to remember once it is sent and has an id, where feedback on it is wanted; the id is still empty.</summary>
    public SentMessage? Feedback { get; init; }

    /// <summary>Whether the transcript is not to keep it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hidden { get; init; }

    /// <summary>How often the channel put it off.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Refusals { get; init; }

    /// <summary>Not before this time, null for at once.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The message that it became: the row keeps it until the state is written again, which the next turn does anyway.</summary>
    public SentMessage? Sent { get; init; }

    /// <summary>As its row holds it.</summary>
    public OutboxRecord AsRow() => Source is null ? this : this with { Activity = null };
}

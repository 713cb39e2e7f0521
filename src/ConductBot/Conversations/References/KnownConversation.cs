using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations.References;

/// <summary>A conversation in which the bot has been, and whether it can speak there now.</summary>
public sealed record KnownConversation
{
    /// <summary>What it takes to speak there: the newest service URL, the bot's and the person's account.</summary>
    public required ConversationReference Reference { get; init; }

    /// <summary>The person of a 1:1 conversation as in <see cref="Turn.PersonId"/>; null for a group.</summary>
    public string? PersonId { get; init; }

    /// <summary>Who hears what is said there.</summary>
    public required ConversationScope Scope { get; init; }

    /// <summary>Whether the bot can speak there.</summary>
    public required ReferenceState State { get; init; }

    /// <summary>Why not: a word of ours or a <see cref="Protocol.Connector.RejectReason"/>; null while active.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when it is in that state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether a group was greeted.</summary>
    public bool Greeted { get; init; }
}

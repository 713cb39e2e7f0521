using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>What a handler knows when it decides: everything passed in, nothing looked up.</summary>
public sealed record Turn
{
    /// <summary>The activity that came in.</summary>
    public required Activity Activity { get; init; }

    /// <summary>Its text with the bot's mention removed, NFC, control characters removed, at most 2,000 characters; "" for a card's submit.</summary>
    public required string Text { get; init; }

    /// <summary>The text without mentions of others: who is drawn into a conversation is no part of what is asked.</summary>
    public string Asked { get => field ?? Text; init; }

    /// <summary>By what <see cref="Text"/> is known again: the same for the same words.</summary>
    internal TextKey Key { get => field == default ? field = TextKey.Of(Text) : field; init; }

    /// <summary>The same for <see cref="Asked"/>.</summary>
    internal TextKey AskedKey => ReferenceEquals(Asked, Text) ? Key : TextKey.Of(Asked);

    /// <summary>Language of the answer.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether the person chose it; if not it is that of the words or the client.</summary>
    public bool LanguageIsChosen { get; init; }

    /// <summary>The handler's own state of this conversation as it was left, JSON; null at first.</summary>
    public string? State { get; init; }

    /// <summary>When the turn runs.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Stable id of the activity in this conversation: ids of what the turn changes elsewhere derive from it.</summary>
    public required string TurnId { get; init; }

    /// <summary>Opaque id of the person; never shown or logged.</summary>
    public required string PersonId { get; init; }

    /// <summary>Name of the handler that took the turn or press before this one in the conversation; null when that is not known. A bare "đồng ý" is an answer to that one.</summary>
    public string? LastHandler { get; init; }

    /// <summary>The state that another handler left, JSON; null when there is none. Only to be read.</summary>
    public Func<string, string?> StateOf { get; init; } = static _ => null;

    /// <summary>Whether this turn may answer what a handler asked: it was the last that spoke, as far as is known.</summary>
    public bool GoesOnFrom(string handler) => LastHandler is null || string.Equals(LastHandler, handler, StringComparison.Ordinal);
}

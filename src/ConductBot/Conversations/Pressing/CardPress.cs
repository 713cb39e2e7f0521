using System.Text.Json;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations.Pressing;

/// <summary>
/// A press of a button on a card, however the channel delivers it. What it carries was in the user's hand: the handler checks every value, and decides by
/// <see cref="PersonId"/> whether this person may do this.
/// </summary>
public sealed record CardPress
{
    /// <summary>What is to be done.</summary>
    public required string Verb { get; init; }

    /// <summary>How it came in.</summary>
    public required PressKind Kind { get; init; }

    /// <summary>The action's data and the card's inputs.</summary>
    public required PressData Data { get; init; }

    /// <summary>
    /// Stable id of the act: the same when Teams repeats the press under a new id. Ids of what the press changes elsewhere derive from it. Another person's press of the
    /// same button is another act.
    /// </summary>
    public required string ActId { get; init; }

    /// <summary>Whether this press was worked on before: nothing is to be done again, only shown, and that only to whoever may still see it.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Opaque id of the presser as in <see cref="Turn.PersonId"/>; never shown or logged.</summary>
    public required string PersonId { get; init; }

    /// <summary>Entra object id of the presser as the channel vouches for it; null on channels without.</summary>
    public string? EntraId { get; init; }

    /// <summary>Language of the answer.</summary>
    public required Language Language { get; init; }

    /// <summary>When it is worked on.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The activity that brought it.</summary>
    public required Activity Activity { get; init; }

    /// <summary>The turn whose reply the button stands on; "" when that is not remembered any more, null when nothing is known of it.</summary>
    public string? Turn { get; init; }

    /// <summary>State of the turn handler of the same name in this conversation, JSON; null when there is none.</summary>
    public string? State { get; init; }

    /// <summary>Who hears what is said here.</summary>
    public ConversationScope Scope => ConversationScopes.Of(Activity.Conversation);
}

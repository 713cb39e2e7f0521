using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>One message of the bot. It always has the plain text; a channel with cards shows the card instead.</summary>
/// <param name="Text">Markdown-free text that says everything the card says.</param>
/// <param name="Card">An Adaptive Card, or null.</param>
/// <param name="Suggestions">Buttons under the message, or null.</param>
public sealed record Reply(string Text, JsonElement? Card = null, IReadOnlyList<CardAction>? Suggestions = null)
{
    /// <summary>Who may see it.</summary>
    public ReplyAudience Audience { get; init; }

    /// <summary>Whether people are asked how it helped.</summary>
    public ReplyFeedback Feedback { get; init; }

    /// <summary>What the text cites, where it is the text that is shown and the channel knows citations.</summary>
    public IReadOnlyList<ReplyCitation> Citations { get; init; } = [];

    /// <summary>What it is made of; null where it is written down as it stands.</summary>
    public ReplySource? Source { get; init; }

    /// <summary>The id of the bot's message whose place it takes, where the channel can do that; null for a new one.</summary>
    public string? Replaces { get; init; }
}

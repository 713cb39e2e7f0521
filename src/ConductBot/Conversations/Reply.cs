using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>One message of the bot. It always has the plain text; a channel with cards shows the card instead.</summary>
/// <param name="Text">Markdown-free text that says everything the card says.</param>
/// <param name="Card">An Adaptive Card, or null.</param>
/// <param name="Suggestions">Buttons under the message, or null.</param>
public sealed record Reply(string Text, JsonElement? Card = null, IReadOnlyList<CardAction>? Suggestions = null);

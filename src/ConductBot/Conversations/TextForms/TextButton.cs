using System.Text.Json;

namespace ConductBot.Conversations.TextForms;

/// <summary>A button of a card, and what is asked before it is pressed.</summary>
/// <param name="Title">Its label.</param>
/// <param name="Data">What its press carries, the verb included.</param>
/// <param name="Fields">What is asked.</param>
internal sealed record TextButton(string Title, JsonElement Data, IReadOnlyList<TextField> Fields);

using System.Text.Json;

namespace ConductBot.Conversations.Pressing;

/// <summary>A press as it stands in an activity.</summary>
internal sealed record PressRead(string Verb, PressKind Kind, JsonElement Data);

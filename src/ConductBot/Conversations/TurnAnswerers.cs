using ConductBot.Conversations.Pressing;

namespace ConductBot.Conversations;

/// <summary>Those who answer turns.</summary>
internal sealed record TurnAnswerers(IEnumerable<ITurnHandler> Handlers, PressRouter Presses, Greeter Greeter, Suggestions Suggestions);

using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.TextForms;

namespace ConductBot.Conversations;

/// <summary>Those who answer turns.</summary>
internal sealed record TurnAnswerers(IEnumerable<ITurnHandler> Handlers, PressRouter Presses, TextFormTurns Forms, HiddenForms Hidden, Greeter Greeter, Suggestions Suggestions);

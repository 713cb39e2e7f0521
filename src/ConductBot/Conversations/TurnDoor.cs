using ConductBot.Conversations.Invokes;

namespace ConductBot.Conversations;

/// <summary>What stands at the door: the conversations at work, the calls that wait, and what is said to them when it takes long.</summary>
internal sealed record TurnDoor(ActiveConversations Active, WaitingCalls Calls, PersonLanguages Languages, Localized<ConversationTexts> Texts);

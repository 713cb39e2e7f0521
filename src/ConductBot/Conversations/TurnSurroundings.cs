using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.References;

namespace ConductBot.Conversations;

/// <summary>What a turn touches beside its own partition.</summary>
internal sealed record TurnSurroundings(WaitingCalls Calls, ConversationReferences References, PrivateReplies Privately, HiddenTurns Hidden, Localized<ConversationTexts> Texts, IEnumerable<IPersonReturn> Returns);

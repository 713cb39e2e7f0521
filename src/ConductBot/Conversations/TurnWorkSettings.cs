using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>What turns run by: the options and the clock.</summary>
internal sealed record TurnWorkSettings(IOptions<ConversationOptions> Options, TimeProvider Time);

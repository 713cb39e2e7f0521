namespace ConductBot.Protocol.DirectLine;

/// <summary>What a Direct Line token says.</summary>
internal sealed record DirectLineTicket(string ConversationId, string UserId, string UserName, IReadOnlyDictionary<string, string> Claims, DateTimeOffset Expires);

using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>A page of members as the channel gives it.</summary>
internal sealed record MembersAnswer(IReadOnlyList<ChannelAccount?>? Members, string? ContinuationToken);

using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>The body that opens a 1:1 conversation in Teams.</summary>
/// <remarks>Source: msteams-docs, bots/how-to/conversations/send-proactive-messages.md.</remarks>
internal sealed record CreateBody(bool IsGroup, ChannelAccount Bot, IReadOnlyList<ChannelAccount> Members, string TenantId, CreateBody.TenantData ChannelData)
{
    internal sealed record TenantData(TenantName Tenant);

    internal sealed record TenantName(string Id);
}

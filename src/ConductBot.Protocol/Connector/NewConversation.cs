using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>A 1:1 conversation that the bot wants to have with one person.</summary>
public sealed record NewConversation
{
    /// <summary>The person's newest known service URL, else the cloud's general one.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>One of <see cref="ChannelIds"/>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The bot's id on the channel: <c>28:</c> and the app id in Teams.</summary>
    public required string BotId { get; init; }

    /// <summary>
    /// The id under which the channel knows the person: the stored <c>29:…</c> when there is one, else the raw Entra object id, which Teams takes in personal scope. Never made up.
    /// </summary>
    /// <remarks>Microsoft's guide and Teams.Core's notes differ here, so the surer of the two goes first.</remarks>
    public required string MemberId { get; init; }

    /// <summary>The person's tenant; Teams insists on it.</summary>
    public required string TenantId { get; init; }
}

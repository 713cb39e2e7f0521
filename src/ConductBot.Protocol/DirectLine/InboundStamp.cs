using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>What a client may say, and what the token and the server say instead.</summary>
internal static class InboundStamp
{
    /// <summary>
    /// The activity as it goes into the transcript and back to the client: who, where and when are the server's word, the rest (channelData above all,
    /// by which Web Chat knows its own message) is the client's.
    /// </summary>
    public static Activity ForLog(Activity sent, DirectLineTicket ticket, DateTimeOffset now)
    {
        var stamped = sent.ShallowCopy();
        stamped.Id = null;
        stamped.Timestamp = now;
        stamped.ChannelId = ChannelIds.DirectLine;
        stamped.Conversation = new() { Id = ticket.ConversationId };
        stamped.From = new() { Id = ticket.UserId, Name = ticket.UserName, Role = "user" };
        stamped.Recipient = null;
        stamped.ServiceUrl = null;
        stamped.CallerId = null;
        stamped.DeliveryMode = null;
        // Files come by upload alone; what a client says to have attached could be another's.
        stamped.Attachments = null;
        stamped.MembersAdded = null;
        stamped.MembersRemoved = null;
        stamped.RelatesTo = null;
        return stamped;
    }

    /// <summary>The logged activity as the bot gets it.</summary>
    public static Activity ForBot(LoggedActivity logged, DirectLineTicket ticket, DirectLineOptions options)
    {
        var inbound = logged.Activity.ShallowCopy();
        inbound.Id = LoggedActivity.IdOf(ticket.ConversationId, logged.Position);
        return Addressed(inbound, ticket, options);
    }

    /// <summary>The sign that a conversation began: the bot and the user joined it.</summary>
    public static Activity Start(DirectLineTicket ticket, string? locale, DirectLineOptions options, DateTimeOffset now) => Addressed(
        new()
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = $"{ticket.ConversationId}|start",
            Timestamp = now,
            ChannelId = ChannelIds.DirectLine,
            Locale = locale,
            MembersAdded = [new() { Id = options.BotId, Name = options.BotName, Role = "bot" }, new() { Id = ticket.UserId, Name = ticket.UserName, Role = "user" }],
        },
        ticket,
        options);

    private static Activity Addressed(Activity inbound, DirectLineTicket ticket, DirectLineOptions options)
    {
        inbound.From = new() { Id = ticket.UserId, Name = ticket.UserName, Role = "user", DirectLineClaims = ticket.Claims };
        inbound.Recipient = new() { Id = options.BotId, Name = options.BotName, Role = "bot" };
        inbound.Conversation = new() { Id = ticket.ConversationId, ConversationType = "personal", IsGroup = false };
        inbound.ServiceUrl = DirectLineConnector.ServiceUrl;
        return inbound;
    }
}

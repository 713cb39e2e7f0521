using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Benchmarks.Teams;

/// <summary>The least that can stand behind the protocol: says every message again, before it accepts it.</summary>
internal sealed class EchoBot(IConnector connector) : IActivityReceiver
{
    public async ValueTask<AcceptOutcome> AcceptAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type != ActivityTypes.Message) return AcceptOutcome.Accepted;
        var reply = new Activity
        {
            Type = ActivityTypes.Message,
            ServiceUrl = activity.ServiceUrl,
            ChannelId = activity.ChannelId,
            Conversation = activity.Conversation,
            From = activity.Recipient,
            Recipient = activity.From,
            ReplyToId = activity.Id,
            Text = $"Echo: {activity.Text}",
        };
        return await connector.SendAsync(reply, activity.Id ?? "", cancellationToken) is SendOutcome.Accepted ? AcceptOutcome.Accepted : AcceptOutcome.Unavailable;
    }
}

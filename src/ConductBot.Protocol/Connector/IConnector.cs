using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>Sends activities to a channel: over HTTP to a connector, or straight into the embedded Direct Line.</summary>
public interface IConnector
{
    /// <summary>Sends to the conversation that <paramref name="activity"/> names; a reply carries replyToId.</summary>
    ValueTask<SendOutcome> SendAsync(Activity activity, CancellationToken cancellationToken);
}

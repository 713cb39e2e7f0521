using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>Sends activities to a channel: over HTTP to a connector, or straight into the embedded Direct Line.</summary>
public interface IConnector
{
    /// <summary>
    /// Sends to the conversation that <paramref name="activity"/> names; a reply carries replyToId. The activity itself is left as it is.
    /// </summary>
    /// <param name="activity">What to send; its id stays null, the channel names it.</param>
    /// <param name="key">
    /// The sender's own name for this message, the same at every attempt (the outbox row's id). Direct Line appends a key once;
    /// the HTTP connector has no such promise from the channel, so there a repeated attempt may show twice.
    /// </param>
    /// <param name="cancellationToken">Gives up; what was in flight may have been sent.</param>
    ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken);
}

using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>Speaks to a channel: over HTTP to a connector, or straight into the embedded Direct Line. Expected failure is an outcome, never an exception.</summary>
/// <remarks>Source: microsoft/botframework-sdk, specs/botframework-protocol/botframework-channel.json.</remarks>
public interface IConnector
{
    /// <summary>
    /// Sends to the conversation that <paramref name="activity"/> names; a reply carries replyToId, a typing sign is an activity of type typing. The activity itself is
    /// left as it is.
    /// </summary>
    /// <param name="activity">What to send; its id stays null, the channel names it.</param>
    /// <param name="key">
    /// The sender's own name for this message, the same at every attempt (the outbox row's id). Direct Line appends a key once;
    /// the HTTP connector has no such promise from the channel, so there a repeated attempt may show twice.
    /// </param>
    /// <param name="cancellationToken">Gives up; what was in flight may have been sent.</param>
    ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken);

    /// <summary>Puts <paramref name="activity"/> in the place of the bot's message whose id it bears. May be repeated: it ends the same.</summary>
    ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes the bot's message that <see cref="ConversationReference.ActivityId"/> names, in that conversation. One that is gone already is deleted.</summary>
    ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken);

    /// <summary>Opens the 1:1 conversation with one person, or finds the one that is open. In Teams the app must have been installed for that person.</summary>
    ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken);

    /// <summary>One member of a conversation.</summary>
    /// <param name="conversation">Service URL, channel and conversation.</param>
    /// <param name="userId">The person's id on the channel, or Entra object id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken);

    /// <summary>A page of a conversation's members.</summary>
    ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken);
}

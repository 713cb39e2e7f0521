using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>Chooses by the service URL: what came in through the embedded Direct Line is answered there, everything else over HTTP.</summary>
internal sealed class ChannelConnector(DirectLineConnector directLine, IConnector http) : IConnector
{
    /// <inheritdoc/>
    public ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken) =>
        To(activity.ServiceUrl).SendAsync(activity, key, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken) => To(activity.ServiceUrl).UpdateAsync(activity, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken) =>
        To(message.ServiceUrl).DeleteAsync(message, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        To(conversation.ServiceUrl).CreateConversationAsync(conversation, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken) =>
        To(conversation.ServiceUrl).MemberAsync(conversation, userId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken) =>
        To(conversation.ServiceUrl).MembersAsync(conversation, page, cancellationToken);

    private IConnector To(string? serviceUrl) => string.Equals(serviceUrl, DirectLineConnector.ServiceUrl, StringComparison.Ordinal) ? directLine : http;
}

using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Deliveries.Pacing;

/// <summary>The connector for all that people wait for: replies, updates, members. Counts with the rest and goes first.</summary>
internal sealed class PacedConnector(IConnector inner, Pacer pacer) : IConnector
{
    public async ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        var request = Throttling.RequestOf(activity.ServiceUrl, activity.Conversation, PacePriority.Reply);
        return await pacer.AdmitAsync(request, cancellationToken) is PaceAnswer.NotBefore notBefore
            ? new SendOutcome.RetryAt(notBefore.When, "paced") { IsHeldBack = true }
            : Heard(request, await inner.SendAsync(activity, key, cancellationToken));
    }

    public async ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var request = Throttling.RequestOf(activity.ServiceUrl, activity.Conversation, PacePriority.Reply);
        return await pacer.AdmitAsync(request, cancellationToken) is PaceAnswer.NotBefore notBefore
            ? new SendOutcome.RetryAt(notBefore.When, "paced") { IsHeldBack = true }
            : Heard(request, await inner.UpdateAsync(activity, cancellationToken));
    }

    public async ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken)
    {
        var request = Throttling.RequestOf(message.ServiceUrl, message.Conversation, PacePriority.Reply);
        return await pacer.AdmitAsync(request, cancellationToken) is PaceAnswer.NotBefore notBefore
            ? new SendOutcome.RetryAt(notBefore.When, "paced") { IsHeldBack = true }
            : Heard(request, await inner.DeleteAsync(message, cancellationToken));
    }

    public async ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken)
    {
        var request = new PaceRequest(conversation.TenantId, $"open:{conversation.MemberId}", PacePriority.Reply);
        if (await pacer.AdmitAsync(request, cancellationToken) is PaceAnswer.NotBefore notBefore) return new CreateOutcome.RetryAt(notBefore.When, "paced");

        var outcome = await inner.CreateConversationAsync(conversation, cancellationToken);
        if (outcome is CreateOutcome.RetryAt retry && Throttling.Is(retry.Reason)) pacer.Throttled(request, retry.When);
        return outcome;
    }

    // Reading members has limits of its own, twice as high; the app's pace counts it all the same.
    public async ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken) =>
        await pacer.AdmitAsync(Throttling.RequestOf(conversation.ServiceUrl, conversation.Conversation, PacePriority.Reply), cancellationToken) is PaceAnswer.NotBefore notBefore
            ? new MemberOutcome.RetryAt(notBefore.When, "paced")
            : await inner.MemberAsync(conversation, userId, cancellationToken);

    public async ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken) =>
        await pacer.AdmitAsync(Throttling.RequestOf(conversation.ServiceUrl, conversation.Conversation, PacePriority.Reply), cancellationToken) is PaceAnswer.NotBefore notBefore
            ? new MembersOutcome.RetryAt(notBefore.When, "paced")
            : await inner.MembersAsync(conversation, page, cancellationToken);

    private SendOutcome Heard(PaceRequest request, SendOutcome outcome)
    {
        if (outcome is SendOutcome.RetryAt retry && Throttling.Is(retry.Reason)) pacer.Throttled(request, retry.When);
        return outcome;
    }
}

using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Shared.Fuzzing;

/// <summary>An outside world that takes everything.</summary>
internal sealed class WillingConnector : IConnector
{
    private long _sent;

    public ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SendOutcome>(new SendOutcome.Accepted($"sent-{Interlocked.Increment(ref _sent)}"));

    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken) => ValueTask.FromResult<SendOutcome>(new SendOutcome.Accepted(activity.Id));

    public ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken) => ValueTask.FromResult<SendOutcome>(new SendOutcome.Accepted(null));

    public ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CreateOutcome>(new CreateOutcome.Rejected(RejectReason.NotSupported, "create"));

    public ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<MemberOutcome>(new MemberOutcome.Rejected(RejectReason.NotSupported, "member"));

    public ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken) =>
        ValueTask.FromResult<MembersOutcome>(new MembersOutcome.Rejected(RejectReason.NotSupported, "members"));
}

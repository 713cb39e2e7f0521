using System.Collections.Concurrent;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

/// <summary>The outside world: remembers what was sent, and answers as told.</summary>
internal sealed class RecordingConnector : IConnector
{
    private readonly ConcurrentQueue<(string Key, Activity Activity)> _sent = new();

    /// <summary>What the channel says to an activity; null accepts.</summary>
    public Func<Activity, SendOutcome?> Answer { get; set; } = static _ => null;

    public IReadOnlyList<(string Key, Activity Activity)> Sent => [.. _sent];

    public IEnumerable<Activity> Messages => _sent.Select(sent => sent.Activity).Where(activity => activity.Type == ActivityTypes.Message);

    public IEnumerable<string> Texts => Messages.Select(message => message.Text ?? "");

    public ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        var outcome = Answer(activity) ?? new SendOutcome.Accepted($"sent-{_sent.Count}");
        if (outcome is SendOutcome.Accepted) _sent.Enqueue((key, activity));
        return ValueTask.FromResult(outcome);
    }

    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync(activity, $"update-{activity.Id}", cancellationToken);

    public ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SendOutcome>(new SendOutcome.Rejected(RejectReason.NotSupported, "delete"));

    public ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CreateOutcome>(new CreateOutcome.Rejected(RejectReason.NotSupported, "create"));

    public ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<MemberOutcome>(new MemberOutcome.Rejected(RejectReason.NotSupported, "member"));

    public ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken) =>
        ValueTask.FromResult<MembersOutcome>(new MembersOutcome.Rejected(RejectReason.NotSupported, "members"));
}

using System.Collections.Concurrent;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

/// <summary>The outside world: remembers what was sent, and answers as told.</summary>
internal sealed class RecordingConnector : IConnector
{
    private readonly ConcurrentQueue<(string Key, Activity Activity)> _sent = new();
    private readonly ConcurrentQueue<NewConversation> _opened = new();

    /// <summary>What the channel says to an activity; null accepts.</summary>
    public Func<Activity, SendOutcome?> Answer { get; set; } = static _ => null;

    /// <summary>What the channel says to a wish to open a conversation; null refuses.</summary>
    public Func<NewConversation, CreateOutcome?> Opening { get; set; } = static _ => null;

    /// <summary>What a call waits for before it is answered; a call that is given up is remembered as sent: the channel may have taken it.</summary>
    public Func<Activity, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    public IReadOnlyList<NewConversation> Opened => [.. _opened];

    public IReadOnlyList<(string Key, Activity Activity)> Sent => [.. _sent];

    public IEnumerable<Activity> Messages => _sent.Select(sent => sent.Activity).Where(activity => activity.Type == ActivityTypes.Message);

    public IEnumerable<string> Texts => Messages.Select(message => message.Text ?? "");

    public async ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        try
        {
            await Before(activity, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_sent) _sent.Enqueue((key, activity));
            throw;
        }

        // The id says the place, however many calls come at once.
        var said = Answer(activity);
        lock (_sent)
        {
            var outcome = said ?? new SendOutcome.Accepted($"sent-{_sent.Count}");
            if (outcome is SendOutcome.Accepted or SendOutcome.RetryAt { MaybeSent: true }) _sent.Enqueue((key, activity));
            return outcome;
        }
    }

    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync(activity, $"update-{activity.Id}", cancellationToken);

    public ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SendOutcome>(new SendOutcome.Rejected(RejectReason.NotSupported, "delete"));

    public ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken)
    {
        _opened.Enqueue(conversation);
        return ValueTask.FromResult(Opening(conversation) ?? new CreateOutcome.Rejected(RejectReason.NotSupported, "create"));
    }

    public ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<MemberOutcome>(new MemberOutcome.Rejected(RejectReason.NotSupported, "member"));

    public ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken) =>
        ValueTask.FromResult<MembersOutcome>(new MembersOutcome.Rejected(RejectReason.NotSupported, "members"));
}

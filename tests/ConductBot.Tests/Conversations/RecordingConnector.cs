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
}

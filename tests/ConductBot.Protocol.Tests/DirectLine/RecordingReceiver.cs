using System.Collections.Concurrent;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.DirectLine;

/// <summary>Accepts each id once and remembers what it got; can be out of reach.</summary>
internal sealed class RecordingReceiver : IActivityReceiver
{
    private readonly ConcurrentDictionary<string, bool> ids = new(StringComparer.Ordinal);

    public ConcurrentQueue<Activity> Accepted { get; } = new();

    public bool Down { get; set; }

    /// <summary>What the bot does with each activity that it took for the first time.</summary>
    public Func<Activity, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public async ValueTask<AcceptOutcome> AcceptAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Down) return AcceptOutcome.Unavailable;
        if (!ids.TryAdd(activity.Id!, true)) return AcceptOutcome.Duplicate;
        Accepted.Enqueue(activity);
        await Answer(activity);
        return AcceptOutcome.Accepted;
    }
}

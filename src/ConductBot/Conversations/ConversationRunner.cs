using System.Collections.Concurrent;
using ConductBot.Protocol;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>
/// Works through conversations: many side by side, one runner each. A look sends the replies that are due, runs the next turns, writes them down in
/// one batch (state, replies, done marks, and the marks of what was sent before), and ends when nothing is left to do.
/// </summary>
internal sealed class ConversationRunner(
    RecordStore records, ConversationReading reading, TurnWork work, ReplySender sender, IOptions<ConversationOptions> options, TimeProvider time, ILogger<ConversationRunner> logger) : IDisposable
{
    private const int SentMarksAtMost = 16;

    private readonly SemaphoreSlim _slots = new(options.Value.ParallelConversations);
    private readonly ConcurrentDictionary<Conversation, Task> _running = new();
    private readonly CancellationTokenSource _halt = new();
    private SentMarks? _marks;
    private volatile bool _stopping;

    /// <summary>Sees to it that somebody looks at a conversation from now on.</summary>
    public void Wake(Conversation conversation)
    {
        if (!_stopping) Start(conversation);
    }

    /// <summary>Whether a turn may be run as it comes in.</summary>
    public bool MayRunAtOnce => !_stopping;

    /// <summary>Runs a turn that has just come in; the conversation was started for it alone. Null when the turn is to be stored and left to <see cref="GoOn"/>.</summary>
    public ValueTask<AcceptOutcome?> RunAtOnceAsync(Conversation conversation, PendingTurn turn) => work.RunAtOnceAsync(conversation, turn, _halt.Token);

    /// <summary>Goes on with a conversation that the caller has started.</summary>
    public void GoOn(Conversation conversation) => Follow(conversation, Task.Run(() => RunAsync(conversation)));

    /// <summary>The same, on the caller's own thread as far as nothing has to be waited for: that is how a reply gets on its way, and another thread need not be woken for it.</summary>
    public void GoOnHere(Conversation conversation) => Follow(conversation, RunAsync(conversation));

    private void Follow(Conversation conversation, Task task)
    {
        if (task.IsCompletedSuccessfully) return;

        _running[conversation] = task;
        _ = task.ContinueWith(
            ended => _running.TryRemove(KeyValuePair.Create(conversation, ended)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Completes when nobody is at work; what waits for a time does not count.</summary>
    internal async Task QuietAsync()
    {
        while (!_running.IsEmpty || !Marks.AtWork.IsCompleted) await Task.WhenAll(_running.Values.Append(Marks.AtWork));
    }

    /// <summary>Lets turns in progress end and their replies go out; begins no new ones. What is not finished by then resumes at the next start.</summary>
    public async Task StopAsync(IEnumerable<Conversation> all, CancellationToken cancellationToken)
    {
        _stopping = true;
        foreach (var conversation in all) Start(conversation);
        try
        {
            await QuietAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            logger.StoppedAtWork(_running.Count);
        }

        await _halt.CancelAsync();
    }

    public void Dispose()
    {
        _halt.Cancel();
        _marks?.Dispose();
        _halt.Dispose();
        _slots.Dispose();
    }

    private SentMarks Marks => LazyInitializer.EnsureInitialized(ref _marks, () => new SentMarks(records, time, GoOn));

    private void Start(Conversation conversation)
    {
        if (conversation.TryStart()) GoOn(conversation);
    }

    private async Task RunAsync(Conversation conversation)
    {
        await _slots.WaitAsync();
        try
        {
            while (true)
            {
                conversation.BeginLook();
                var pause = await LookAsync(conversation);
                if (pause == TimeSpan.Zero) continue;
                if (!conversation.TryEnd(time.GetUtcNow())) continue;

                if (pause != Timeout.InfiniteTimeSpan && !_stopping) WakeLater(conversation, pause);
                return;
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    private void WakeLater(Conversation conversation, TimeSpan pause) =>
        (conversation.Timer ??= time.CreateTimer(_ => Wake(conversation), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)).Change(pause, Timeout.InfiniteTimeSpan);

    /// <summary>Does one piece of work. Zero: look again; infinite: nothing to do; else: nothing to do before then.</summary>
    private async Task<TimeSpan> LookAsync(Conversation conversation)
    {
        try
        {
            var pause = await WorkAsync(conversation);
            conversation.Faults = 0;
            return pause;
        }
        catch (OperationCanceledException) when (_halt.IsCancellationRequested)
        {
            return Timeout.InfiniteTimeSpan;
        }
        catch (Exception failure)
        {
            // Whether the last write happened is not known now: what the rows say counts.
            conversation.Forget();
            var delay = TimeSpan.FromSeconds(Math.Min(30, 0.5 * Math.Pow(2, Math.Min(conversation.Faults++, 10))));
            logger.StorageFailed(FailureName.Of(failure), delay);
            return delay;
        }
    }

    private async Task<TimeSpan> WorkAsync(Conversation conversation)
    {
        if (conversation.MustReload)
        {
            conversation.MustReload = false;
            conversation.Forget();
        }

        if (!conversation.Loaded) await reading.ReadAsync(conversation, _halt.Token);

        if (await sender.SendDueAsync(conversation, _halt.Token))
        {
            if (conversation.Sent.Count >= SentMarksAtMost) await ForgetSentAsync(conversation);
            return TimeSpan.Zero;
        }

        // A reply that was put off met rows that somebody else had changed: nothing is known of the conversation now, and its reply still waits.
        if (!conversation.Loaded) return TimeSpan.Zero;

        var turns = _stopping ? null : await work.RunNextAsync(conversation, _halt.Token);
        if (turns == TimeSpan.Zero) return TimeSpan.Zero;

        if (conversation.Sent.Count > 0)
        {
            if (_stopping)
            {
                await ForgetSentAsync(conversation);
                return TimeSpan.Zero;
            }

            // A moment's patience: the next turn's batch takes these marks along, or those of all conversations go together.
            Marks.Add(conversation);
        }

        return conversation.Replies.First?.Value.Record.Due is { } due ? Sooner(Longer(due - time.GetUtcNow()), turns) : turns ?? Timeout.InfiniteTimeSpan;
    }

    private async Task ForgetSentAsync(Conversation conversation)
    {
        var sent = new SentBatch(conversation, time.GetUtcNow());
        sent.Tried(await records.WriteAsync(sent.Batches, CancellationToken.None));
    }

    private static TimeSpan Sooner(TimeSpan pause, TimeSpan? other) => other < pause ? other.Value : pause;

    private static TimeSpan Longer(TimeSpan pause) => pause > TimeSpan.FromMilliseconds(1) ? pause : TimeSpan.FromMilliseconds(1);
}

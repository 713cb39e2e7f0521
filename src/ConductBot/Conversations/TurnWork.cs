using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>Runs the turns of a conversation and writes down what they lead to.</summary>
internal sealed class TurnWork(
    RecordStore records, TurnRouter router, ReplySender sender, TurnSurroundings around, TurnWorkSettings settings, ILogger<TurnWork> logger)
{
    // In a burst several turns share one commit; the person sees the first answer a few milliseconds later than alone.
    private const int TurnsPerBatch = 8;
    private const int RepliesPerTurn = 20;
    private const int RowsBeforeLastTurn = 58;
    private const int SentMarksPerBatch = 14;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);

    private readonly ConversationOptions _options = settings.Options.Value;
    private readonly TimeProvider _time = settings.Time;

    /// <summary>Runs the next turns in order and writes them down in one batch. Null when none waits; else for how long the next one must wait, zero when it need not.</summary>
    public async Task<TimeSpan?> RunNextAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var waiting = conversation.Next(TurnsPerBatch);
        if (waiting.Count == 0) return null;

        var wait = conversation.TryAgainAt - _time.GetUtcNow();
        if (wait > TimeSpan.Zero) return wait;

        var look = new TurnBatch(conversation);
        try
        {
            foreach (var next in waiting)
            {
                if (conversation.WasDone(next.Mark))
                {
                    look.Batch.Delete(next.Order.Row, next.Order.ETag).Delete(next.Inbox.Row, next.Inbox.ETag);
                    look.Done.Add(next);
                    continue;
                }

                var turn = next.IsLeft ? await BegunAgainAsync(next, conversation, cancellationToken) : next;
                if (!await RunAsync(look, turn, conversation, cancellationToken))
                {
                    // What is done before it is written down first.
                    if (look.Done.Count == 0) return Longer(conversation.TryAgainAt - _time.GetUtcNow());

                    look.Failed = true;
                    break;
                }

                // A call that waits is answered only when its turn is written down: nothing slow comes before that. What another process left may take this one down too: nothing goes with it.
                if (next.IsLeft || look.Calls.Count > 0 || look.Batch.Count > RowsBeforeLastTurn) break;
            }

            return await WriteAsync(look, conversation);
        }
        finally
        {
            look.ReleaseCalls();
        }
    }

    /// <summary>
    /// Runs a turn that has just come in, in a conversation at rest, and stores the activity together with what it leads to, in one batch: it is accepted when all of it is written
    /// down. Null when the turn fails or is not over at once: then nothing is written, and the caller stores the activity for the runner, which goes on with it.
    /// </summary>
    public async ValueTask<AcceptOutcome?> RunAtOnceAsync(Conversation conversation, PendingTurn turn, CancellationToken cancellationToken)
    {
        var look = new TurnBatch(conversation);
        var thinking = ThinkAsync(look, turn, conversation, cancellationToken);
        if (!thinking.IsCompletedSuccessfully)
        {
            conversation.Begun = new BegunTurn(turn.Inbox.Row, thinking.AsTask());
            return null;
        }

        if (await thinking is not { } thought) return null;

        Add(look, turn, thought);
        switch (await StoreAsync(look, conversation))
        {
            case WriteOutcome.Written:
                return AcceptOutcome.Accepted;
            default:
                conversation.Forget();
                return null;
        }
    }

    // False: it failed and is to be tried again later.
    private async ValueTask<bool> RunAsync(TurnBatch look, PendingTurn turn, Conversation conversation, CancellationToken cancellationToken)
    {
        var begun = conversation.Begun;
        conversation.Begun = null;
        var thought = begun?.Inbox == turn.Inbox.Row ? await begun.Thought : await ThinkAsync(look, turn, conversation, cancellationToken);
        if (thought is null) return false;

        Add(look, turn, thought);
        return true;
    }

    // Null: it failed and is to be tried again later.
    private async ValueTask<TurnThought?> ThinkAsync(TurnBatch look, PendingTurn turn, Conversation conversation, CancellationToken cancellationToken)
    {
        var context = new TurnContext(conversation.Partition, turn.Inbox.Row, turn.Record.Activity!, look.State, _time.GetUtcNow()) { Nonces = look.Nonces };
        var known = ReferenceChange.After(look.Reference, context.Activity, context.PersonId, context.Now);
        if (known is { PersonId: { } person } && (look.Reference?.PersonId != person || look.Reference.State != known.State))
        {
            await around.References.LeadAsync(person, context.Activity.ChannelId!, context.Partition, cancellationToken);
            if (known.State == ReferenceState.Active)
            {
                foreach (var waiting in around.Returns) await waiting.ReturnedAsync(person, cancellationToken);
            }
        }

        context = context with { Reference = known };
        var hides = around.Hidden.Knows(context);
        if (hides) await around.Hidden.HideAsync(context.Activity, cancellationToken);
        if (await RouteAsync(context, turn, conversation, cancellationToken) is not { } routed) return null;

        if (hides && routed.Privacy == TurnPrivacy.Kept) routed = routed with { Privacy = HiddenMark.Holds(context.State, context.Now) ? TurnPrivacy.Open : TurnPrivacy.Hidden };
        if (routed.Privacy != TurnPrivacy.Kept)
        {
            if (!hides) await around.Hidden.HideAsync(context.Activity, cancellationToken);
            routed = routed with { State = HiddenMark.After(routed.State, routed.Privacy, context.Now) };
        }

        var call = Waits(context.Activity) ? around.Calls.Claim(context.Partition, context.InboxRow) : null;
        if (call is not null) look.Calls.Add(call);
        var said = call is null ? [.. routed.Replies, .. routed.InsteadOfAnswer] : routed.Replies;
        var asked = (context.Activity.Type == ActivityTypes.Message && context.Activity.Value is null, await router.LanguageOfAsync(context, cancellationToken));
        (said, var state) = await around.Privately.TakeAsync(context, (said, routed.State), asked, cancellationToken);
        return new TurnThought(context, routed with { State = state }, said, call, routed.Greets && known is not null ? known with { Greeted = true } : known);
    }

    private void Add(TurnBatch look, PendingTurn turn, TurnThought thought)
    {
        look.State = thought.Routed.State;
        look.Reference = thought.Reference;
        look.Before.AddRange(thought.Routed.Before);
        AddTo(look, turn, (thought.Context, thought.Routed, thought.Said, thought.Call));
    }

    private async Task<TimeSpan?> WriteAsync(TurnBatch look, Conversation conversation)
    {
        if (await StoreAsync(look, conversation) is WriteOutcome.Written) return TimeSpan.Zero;

        logger.ReadAgain();
        conversation.Forget();
        return TimeSpan.Zero;
    }

    private async ValueTask<WriteOutcome> StoreAsync(TurnBatch look, Conversation conversation)
    {
        var batch = look.Batch;
        AddKept(look, conversation);
        var stateIndex = StateRows.Add(batch, conversation, look.State, _time.GetUtcNow());
        var referenceIndex = AddReference(batch, conversation, look.Reference);

        // What the state now says of earlier messages, no row need say any more. Several processes may leave many such rows: the rest goes with a later state.
        var marked = stateIndex >= 0 ? Math.Min(conversation.Marked.Count, SentMarksPerBatch) : 0;
        for (var i = 0; i < marked; i++) batch.Delete(conversation.Marked[i].Row, conversation.Marked[i].ETag);
        SentReply[] marks = [.. conversation.Sent.Where(static sent => !sent.IsInState).Take(SentMarksPerBatch - marked)];
        foreach (var sent in marks) batch.Delete(sent.Row.Row, sent.Row.ETag);

        var outcome = look.Before.Count == 0 ? await records.WriteAsync(batch, CancellationToken.None) : (await records.WriteAsync([.. look.Before, batch], CancellationToken.None))[^1];
        if (outcome is not WriteOutcome.Written written) return outcome;

        conversation.Done(look.Done);
        if (!look.Failed) conversation.TryAgainAt = default;
        conversation.Sent.RemoveAll(marks.Contains);
        conversation.Marked.RemoveRange(0, marked);
        if (stateIndex >= 0) conversation.StateWritten(look.State, written.ETags[stateIndex]);
        if (referenceIndex >= 0) (conversation.Reference, conversation.ReferenceETag) = (look.Reference, written.ETags[referenceIndex]);
        foreach (var (index, row, record) in look.Replies) conversation.Replies.AddLast(new PendingReply(new RowTag(row, index < 0 ? "" : written.ETags[index]!), record));
        look.AnswerCalls();
        return outcome;
    }

    private void AddTo(TurnBatch look, PendingTurn turn, (TurnContext Context, RoutedTurn Routed, IReadOnlyList<Reply> Said, WaitingCall? Call) what)
    {
        var now = _time.GetUtcNow();
        var activities = what.Said.Select(reply => (Reply: reply, Activity: Outgoing.Reply(what.Context.Activity, reply, around.Texts[Language.Vietnamese].ReplyTooLarge))).ToList();

        // Whoever expects the replies in the answer gets them there; too late for that they go out like any others.
        var expected = ExpectsReplies(what.Context.Activity);
        var answer = expected ? ExpectedReplies.Of(what.Call is null ? [] : [.. activities.Select(static one => one.Activity)], what.Routed.Answer) : what.Routed.Answer;
        var record = turn.Record with { Activity = null, Done = now, Answer = what.Routed.Privacy == TurnPrivacy.Kept ? answer : null };
        AddDone(look, turn, record, keeps: Waits(what.Context.Activity));
        if (what.Routed.Nonce is { } nonce)
        {
            look.Batch.Upsert(Rows.NonceKind, Rows.Nonce(nonce.Act), nonce.Record);
            look.Nonces[nonce.Act] = nonce.Record;
        }

        if (what.Call is not null) look.Answers.Add((what.Call, answer ?? InvokeAnswer.Empty));
        if (!expected || what.Call is null) AddReplies(look, turn, (what.Context, activities, now, what.Routed.Privacy != TurnPrivacy.Kept));
        look.Done.Add(turn);
    }

    // A call's row stays: whoever repeats it is told the same. Of others a mark in the state is enough.
    private static void AddDone(TurnBatch look, PendingTurn turn, InboxRecord done, bool keeps)
    {
        if (turn.IsStored) look.Batch.Delete(turn.Order.Row, turn.Order.ETag);
        if (!keeps) look.Marks += AcceptedMark.Write(turn.Mark);
        if (turn.IsStored && keeps) look.Batch.Replace(Rows.InboxKind, turn.Inbox.Row, turn.Inbox.ETag, done);
        else if (turn.IsStored) look.Batch.Delete(turn.Inbox.Row, turn.Inbox.ETag);
        else if (keeps) look.Batch.Insert(Rows.InboxKind, turn.Inbox.Row, done);
    }

    // What handlers leave of the state is not asked: marks and replies are the conversation's.
    private void AddKept(TurnBatch look, Conversation conversation)
    {
        if (look.Marks.Length == 0 && look.Unsent.Count == 0) return;

        var before = conversation.State;
        look.State = look.State with { Done = before.Done + look.Marks, Unsent = look.Unsent.Count == 0 ? before.Unsent : [.. before.Unsent ?? [], .. look.Unsent] };
        if (!look.State.IsFullOfDone) return;

        look.Batch.Insert(Rows.DoneKind, Rows.Done(look.Done[^1]), new DoneRecord(_time.GetUtcNow(), look.State.Done!));
        look.State = look.State with { Done = null };
    }

    private static void AddReplies(TurnBatch look, PendingTurn turn, (TurnContext Context, List<(Reply Reply, Activity Activity)> Activities, DateTimeOffset Now, bool Hidden) what)
    {
        for (var i = 0; i < what.Activities.Count; i++)
        {
            var (reply, activity) = what.Activities[i];
            var row = Rows.Outbox(turn.Place, i);
            var feedback = activity.ChannelData is not null && reply.Feedback == ReplyFeedback.Asked ? new SentMessage("", what.Context.TurnId, what.Context.StateOf) : null;
            var source = what.Hidden || !ReplyMaker.Knows(look.Reference, what.Context.Activity) ? null : reply.Source;
            var record = new OutboxRecord { Activity = activity, Source = source, Answers = source is null ? null : activity.ReplyToId, Written = what.Now, Feedback = feedback, Hidden = what.Hidden };
            var inState = source is not null && look.State.HasRoomBeside(look.Unsent.Count);
            look.Replies.Add((inState ? -1 : look.Batch.Count, row, record));
            if (inState) look.Unsent.Add(new UnsentReply(row, record.AsRow()));
            else look.Batch.Insert(Rows.OutboxKind, row, record.AsRow());
        }
    }

    private static bool ExpectsReplies(Activity activity) => string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    private static bool Waits(Activity activity) => activity.Type == ActivityTypes.Invoke || ExpectsReplies(activity);

    private static int AddReference(RecordBatch batch, Conversation conversation, KnownConversation? reference)
    {
        if (reference is null || ReferenceEquals(reference, conversation.Reference)) return -1;

        if (conversation.ReferenceETag is { } etag) batch.Replace(Rows.ReferenceKind, Rows.Reference, etag, reference);
        else batch.Insert(Rows.ReferenceKind, Rows.Reference, reference);
        return batch.Count - 1;
    }

    // Null: it failed and is to be tried again later.
    private async ValueTask<RoutedTurn?> RouteAsync(TurnContext context, PendingTurn turn, Conversation conversation, CancellationToken cancellationToken)
    {
        using var measure = TurnTelemetry.Begin(context, turn.Record);
        conversation.Traces.Remember(turn.Place, measure.Context);
        if (turn.Record.Starts >= _options.TurnAttempts) return await GiveUpAsync(context, turn.Record.Starts, measure, cancellationToken);

        try
        {
            var routed = await TryAsync(context, cancellationToken);
            measure.Done(routed);
            return routed;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Tries are counted by the turn's id, so that one that fails behind others in a batch counts too.
            if (conversation.FailingTurn != context.TurnId) (conversation.FailingTurn, conversation.Failures) = (context.TurnId, 0);

            conversation.Failures++;
            conversation.TryAgainAt = _time.GetUtcNow() + (FirstPause * Math.Pow(3, conversation.Failures - 1));
            logger.TurnFailed(context.TurnId, conversation.Failures, FailureName.Of(failure));
            if (conversation.Failures >= _options.TurnAttempts) return await GiveUpAsync(context, conversation.Failures, measure, cancellationToken);

            measure.Failed();
            return null;
        }
    }

    private async ValueTask<RoutedTurn> TryAsync(TurnContext context, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var began = _time.GetTimestamp();
        var work = router.RouteAsync(context, either.Token);
        var routed = work.IsCompletedSuccessfully ? await work : await WithinAsync(_options.TurnTimeout - _time.GetElapsedTime(began), work.AsTask(), (context, either));
        return routed.Replies.Count <= RepliesPerTurn
            ? routed
            : throw new InvalidOperationException($"A turn has at most {RepliesPerTurn} replies; this one has {routed.Replies.Count}.");
    }

    // The clock is set only for a turn that waits for something: few do.
    private async Task<RoutedTurn> WithinAsync(TimeSpan left, Task<RoutedTurn> work, (TurnContext Context, CancellationTokenSource Either) turn)
    {
        using var timeout = new CancellationTokenSource(Longer(left), _time);
        using var ends = timeout.Token.UnsafeRegister(static either => ((CancellationTokenSource)either!).Cancel(), turn.Either);
        return ExpectsReplies(turn.Context.Activity) ? await work.WaitAsync(turn.Either.Token) : await TypingWhileAsync(work, turn.Context, turn.Either);
    }

    private async Task<RoutedTurn> TypingWhileAsync(Task<RoutedTurn> work, TurnContext context, CancellationTokenSource either)
    {
        using var typingEnds = CancellationTokenSource.CreateLinkedTokenSource(either.Token);
        var typing = sender.TypeAsync(context.Activity, context.TurnId, typingEnds.Token);
        try
        {
            return await work.WaitAsync(either.Token);
        }
        finally
        {
            await typingEnds.CancelAsync();
            await typing;
        }
    }

    private ValueTask<RoutedTurn> GiveUpAsync(TurnContext context, int attempts, TurnMeasure measure, CancellationToken cancellationToken)
    {
        measure.GivenUp();
        logger.TurnGivenUp(context.TurnId, attempts);
        return router.ApologyAsync(context, cancellationToken);
    }

    private static TimeSpan Longer(TimeSpan pause) => pause > TimeSpan.FromMilliseconds(1) ? pause : TimeSpan.FromMilliseconds(1);

    // A turn that takes the whole process down with it is counted before it is begun again, so that it can't do so for ever.
    private async ValueTask<PendingTurn> BegunAgainAsync(PendingTurn turn, Conversation conversation, CancellationToken cancellationToken)
    {
        await router.ReadyAsync(cancellationToken);
        var counted = turn.Record with { Starts = turn.Record.Starts + 1 };
        var outcome = await records.WriteAsync(new RecordBatch(Rows.Turns, conversation.Partition).Replace(Rows.InboxKind, turn.Inbox.Row, turn.Inbox.ETag, counted), CancellationToken.None);
        if (outcome is not WriteOutcome.Written written) return turn;

        var begun = turn with { Inbox = turn.Inbox with { ETag = written.ETags[0]! }, Record = counted, IsLeft = false };
        conversation.Replace(begun);
        return begun;
    }
}

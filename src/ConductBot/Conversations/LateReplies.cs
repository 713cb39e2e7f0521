using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>
/// Replies that come after their turn, from any process: written as outbox rows of the asker's conversation. The hint of work is written first, the outbox
/// row second; a wake row then tells the serving process within seconds, and without it the next look at the hints finds the reply.
/// </summary>
internal sealed class LateReplies(RecordStore records, DueRows due, Localized<ConversationTexts> texts, TimeProvider time)
{
    // After every reply of a turn: places of turns never grow so far.
    private const long Place = long.MaxValue / 2;

    /// <summary>Writes a reply down under an id; the same id is sent once.</summary>
    public async ValueTask SendAsync(Activity to, string id, Reply reply, CancellationToken cancellationToken)
    {
        var conversation = Rows.Conversation(to);
        var now = time.GetUtcNow();
        var hint = new HintRecord(conversation, now);
        var hints = new RecordBatch(Rows.Hints, Rows.Shard(conversation)).Upsert(Rows.HintKind, Rows.Work(conversation), hint);
        due.Add(hints, DueKind.TurnMarks, hint);
        due.Add(hints, DueKind.Conversation, hint);
        await records.WriteAsync(hints, cancellationToken);

        var row = StorageKey.Of("out", StorageKey.Number(Place), id);
        var mark = StorageKey.Of("in", "late", id);
        var outbox = new OutboxRecord { Activity = Outgoing.Reply(to, reply, texts[Language.Vietnamese].ReplyTooLarge), Written = now };
        var accepted = new InboxRecord { Place = 0, Accepted = now, Done = now };
        if (await records.WriteAsync(new RecordBatch(Rows.Turns, conversation).Insert(Rows.InboxKind, mark, accepted).Insert(Rows.OutboxKind, row, outbox), cancellationToken) is not WriteOutcome.Written) return;
        await records.WriteAsync(new RecordBatch(Rows.Hints, Rows.Wake).Upsert(Rows.HintKind, Rows.Work(conversation), hint), cancellationToken);
    }
}

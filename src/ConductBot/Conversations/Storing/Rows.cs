using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ConductBot.Conversations.References;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations.Storing;

/// <summary>
/// Tables, kinds and keys of conversations. Partition of <c>turns</c>: one conversation; rows <c>in!…</c> (accepted activities that wait, and calls with what they were answered), <c>done!…</c> (which ones were done), <c>ord!…</c> (those that
/// wait, by place), <c>out!…</c> (replies not yet sent), <c>rej!…</c> (replies no channel takes), <c>nonce!…</c> (presses acted on), <c>state</c>, <c>reference</c>. Partition of <c>sentreplies</c>: one conversation too; its only row <c>sent</c> says which of
/// the state's replies were sent. It has a table of its own since there the rows of many conversations lie close together, and are written together. Partition of <c>conversationhints</c>: one of the 64
/// shards; rows <c>work!…</c> (may have work) and <c>due!day!…</c> (something may have to die on that day).
/// </summary>
internal static class Rows
{
    public const string Turns = "turns";
    public const string SentTable = "sentreplies";
    public const string Hints = "conversationhints";
    public const string Transcripts = "transcripts";
    public const string People = "people";

    /// <summary>Partition of the hint table that names conversations another process wrote into.</summary>
    public const string Wake = "wake";

    public const string State = "state";
    public const string Reference = "reference";
    public const string Sent = "sent";
    public const string NoncePrefix = "nonce!";
    public const string PersonConversationPrefix = "chat!";
    public const string OrderPrefix = "ord!";
    public const string OutboxPrefix = "out!";
    public const string InboxPrefix = "in!";
    public const string DonePrefix = "done!";
    public const string RejectedPrefix = "rej!";
    public const string WorkPrefix = "work!";
    public const string DuePrefix = "due!";
    public const string TranscriptHead = "head";
    public const string EntryPrefix = "at!";
    public const string Language = "language";

    public static readonly RecordKind<InboxRecord> InboxKind = new(Turns, "inbox", ConversationJson.Default.InboxRecord);
    public static readonly RecordKind<OrderRecord> OrderKind = new(Turns, "inbox-order", ConversationJson.Default.OrderRecord) { Sealing = Sealing.Clear };

    // From version 2 on a row may hold what a reply is made of, or what it became, instead of the reply.
    public static readonly RecordKind<OutboxRecord> OutboxKind = new(Turns, "outbox", ConversationJson.Default.OutboxRecord) { SchemaVersion = 2, Upgrade = static (row, _) => row };

    public static readonly RecordKind<RejectedRecord> RejectedKind = new(Turns, "rejected-reply", ConversationJson.Default.RejectedRecord) { Sealing = Sealing.Clear };

    // From version 2 on it knows what was done and holds replies: whoever knows nothing of them loses them as it writes the state again.
    public static readonly RecordKind<StateRecord> StateKind = new(Turns, "conversation-state", ConversationJson.Default.StateRecord) { SchemaVersion = 2, Upgrade = static (row, _) => row };

    public static readonly RecordKind<DoneRecord> DoneKind = new(Turns, "done-activities", ConversationJson.Default.DoneRecord) { Sealing = Sealing.Clear };
    public static readonly RecordKind<SentReplies> SentKind = new(SentTable, "sent-replies", ConversationJson.Default.SentReplies) { Sealing = Sealing.Clear };
    public static readonly RecordKind<NonceRecord> NonceKind = new(Turns, "press-nonce", ConversationJson.Default.NonceRecord);
    public static readonly RecordKind<KnownConversation> ReferenceKind = new(Turns, "conversation-reference", ConversationJson.Default.KnownConversation);
    public static readonly RecordKind<PersonConversationRecord> PersonConversationKind = new(People, "person-conversation", ConversationJson.Default.PersonConversationRecord) { Sealing = Sealing.Clear };
    public static readonly RecordKind<HintRecord> HintKind = new(Hints, "conversation-hint", ConversationJson.Default.HintRecord) { Sealing = Sealing.Clear };
    public static readonly RecordKind<PersonRecord> PersonKind = new(People, "person-language", ConversationJson.Default.PersonRecord) { Sealing = Sealing.Clear };
    public static readonly RecordKind<TranscriptHead> TranscriptHeadKind = new(Transcripts, "transcript", ConversationJson.Default.TranscriptHead);
    public static readonly RecordKind<TranscriptEntry> TranscriptEntryKind = new(Transcripts, "transcript-entry", ConversationJson.Default.TranscriptEntry);
    public static readonly RecordKind<TranscriptKey> TranscriptKeyKind = new(Transcripts, "transcript-key", ConversationJson.Default.TranscriptKey) { Sealing = Sealing.Clear };

    public static string Conversation(Activity activity) => StorageKey.Of(activity.ChannelId!, activity.Conversation!.Id!);

    /// <summary>The same activity has the same row, so that it is accepted once. One without an id is known by what it says.</summary>
    public static string Inbox(Activity activity) => StorageKey.Of("in", activity.Type!, activity.Id ?? ContentHash(activity));

    /// <summary>By place and mark of the last one: two processes, or one whose clock was set back, may give a place twice, and a turn whose row is there already could never be written down.</summary>
    public static string Done(PendingTurn last) => StorageKey.Of("done", StorageKey.Number(last.Place), AcceptedMark.Write(last.Mark));

    public static string Order(long place) => StorageKey.Of("ord", StorageKey.Number(place));

    public static string Outbox(long place, int reply) => StorageKey.Of("out", StorageKey.Number(place), reply.ToString("D3", CultureInfo.InvariantCulture));

    public static string Rejected(string outboxRow) => string.Concat(RejectedPrefix, outboxRow.AsSpan(OutboxPrefix.Length));

    public static string Nonce(string act) => StorageKey.Of("nonce", act);

    public static string PersonConversation(string channel) => StorageKey.Of("chat", channel);

    public static string Work(string conversation) => StorageKey.Of("work", conversation);

    public static string Due(DateOnly day, string what, string conversation) => StorageKey.Of("due", Day(day), what, conversation);

    public static string DueBefore(DateOnly day) => StorageKey.Of("due", Day(day));

    public static string Shard(string conversation) => StorageShards.NameOf(StorageShards.ShardOf(conversation));

    public static string Entry(long position) => StorageKey.Of("at", StorageKey.Number(position));

    public static long PositionOf(string entryRow) => long.Parse(entryRow.AsSpan(EntryPrefix.Length), CultureInfo.InvariantCulture);

    public static string Key(string key) => StorageKey.Of("key", key);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string ContentHash(Activity activity) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(activity, ConversationJson.Default.Activity)))[..40];
}

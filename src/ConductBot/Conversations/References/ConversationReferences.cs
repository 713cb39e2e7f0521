using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations.References;

/// <summary>
/// Where the bot can speak. The authority is a row of the conversation's own partition, written with the turn that changed it; a person's row leads to the person's 1:1
/// conversation on each channel and is written before it.
/// </summary>
public sealed class ConversationReferences
{
    // Each round one writer wins: as many rounds as conversations may run at once (Conversations:ParallelConversations, 64 unless set) are enough for all of them.
    private const int Attempts = 100;
    private readonly RecordStore _records;
    private readonly DueRows _due;
    private readonly TimeProvider _time;

    internal ConversationReferences(RecordStore records, DueRows due, TimeProvider time) => (_records, _due, _time) = (records, due, time);

    /// <summary>
    /// The 1:1 conversation with a person: the one in which the bot can speak, Teams before other channels, else the newest with the reason why it can't. Null when the bot
    /// has never met the person.
    /// </summary>
    public async ValueTask<KnownConversation?> FindAsync(string personId, CancellationToken cancellationToken)
    {
        KnownConversation? best = null;
        await foreach (var known in OfPersonAsync(personId, cancellationToken))
        {
            if (best is null || Rank(known).CompareTo(Rank(best)) > 0) best = known;
        }

        return best;

        static (bool Active, bool Teams, DateTimeOffset Since) Rank(KnownConversation known) =>
            (known.State == ReferenceState.Active, known.Reference.ChannelId == Protocol.Schema.ChannelIds.Teams, known.Since);
    }

    /// <summary>All 1:1 conversations with a person, one a channel.</summary>
    public async IAsyncEnumerable<KnownConversation> OfPersonAsync(string personId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var person = StorageKey.Of(personId);
        await foreach (var hint in _records.ReadAllAsync(Rows.PersonConversationKind, Rows.PersonConversationKind.WithPrefix(person, Rows.PersonConversationPrefix), cancellationToken))
        {
            var known = await _records.ReadAsync(Rows.ReferenceKind, hint.Value.Conversation, Rows.Reference, cancellationToken);
            if (known is not null && string.Equals(known.Value.PersonId, personId, StringComparison.Ordinal)) yield return known.Value;
        }
    }

    /// <summary>Notes what a channel answered to a message sent outside a turn. Whoever writes at the same moment wins: the next answer says it again.</summary>
    public async ValueTask NoteAsync(Protocol.Schema.ConversationReference reference, SendOutcome outcome, CancellationToken cancellationToken)
    {
        var conversation = StorageKey.Of(reference.ChannelId!, reference.Conversation!.Id!);
        if (await _records.ReadAsync(Rows.ReferenceKind, conversation, Rows.Reference, cancellationToken) is not { } stored) return;

        var after = ReferenceChange.After(stored.Value, outcome, _time.GetUtcNow());
        if (ReferenceEquals(after, stored.Value)) return;

        if (after.State == ReferenceState.Removed) await _due.WriteAsync(DueKind.Conversation, conversation, cancellationToken);
        await _records.WriteAsync(new RecordBatch(Rows.Turns, conversation).Replace(Rows.ReferenceKind, stored, after), cancellationToken);
    }

    /// <summary>Notes a 1:1 conversation that the bot opened with a person. Returns what it takes to speak there.</summary>
    internal async ValueTask<Protocol.Schema.ConversationReference> OpenedAsync(string personId, Protocol.Schema.ConversationReference reference, CancellationToken cancellationToken)
    {
        var conversation = StorageKey.Of(reference.ChannelId!, reference.Conversation!.Id!);
        await LeadAsync(personId, reference.ChannelId!, conversation, cancellationToken);
        var stored = await _records.ReadAsync(Rows.ReferenceKind, conversation, Rows.Reference, cancellationToken);
        if (stored?.Value is { State: ReferenceState.Active } active && active.PersonId == personId) return active.Reference;

        var opened = new KnownConversation
        {
            Reference = stored?.Value.Reference ?? reference, PersonId = personId, Scope = Protocol.Teams.ConversationScope.Personal, State = ReferenceState.Active, Since = _time.GetUtcNow(),
        };
        var batch = new RecordBatch(Rows.Turns, conversation);
        if (stored is null) batch.Insert(Rows.ReferenceKind, Rows.Reference, opened);
        else batch.Replace(Rows.ReferenceKind, stored, opened);

        // Whoever wrote at the same moment heard the person there: that is as good.
        await _records.WriteAsync(batch, CancellationToken.None);
        return opened.Reference;
    }

    /// <summary>Writes the hint that leads from a person to a conversation, before the conversation's own row.</summary>
    internal ValueTask LeadAsync(string personId, string channel, string conversation, CancellationToken cancellationToken) =>
        ChangeAsync(personId, channel, record => record?.Conversation == conversation ? record : new PersonConversationRecord(conversation, _time.GetUtcNow(), record?.WelcomedBy), cancellationToken);

    /// <summary>Whether a turn is the one that welcomes a person on a channel. The same turn is told the same at every try, every other turn is told no.</summary>
    internal async ValueTask<bool> WelcomesAsync((string PersonId, string Channel, string Conversation) of, string turnId, CancellationToken cancellationToken)
    {
        var welcomes = false;
        await ChangeAsync(of.PersonId, of.Channel, record =>
        {
            welcomes = record?.WelcomedBy is null || record.WelcomedBy == turnId;
            return !welcomes || record?.WelcomedBy == turnId ? record! : new PersonConversationRecord(record?.Conversation ?? of.Conversation, record?.Since ?? _time.GetUtcNow(), turnId);
        }, cancellationToken);
        return welcomes;
    }

    /// <summary>Forgets the way from a person to a conversation that is gone.</summary>
    internal async ValueTask ForgetAsync(KnownConversation gone, string conversation, CancellationToken cancellationToken)
    {
        if (gone.PersonId is not { } personId) return;

        var (person, row) = (StorageKey.Of(personId), Rows.PersonConversation(gone.Reference.ChannelId!));
        if (await _records.ReadAsync(Rows.PersonConversationKind, person, row, cancellationToken) is { } hint && hint.Value.Conversation == conversation)
            await _records.WriteAsync(new RecordBatch(Rows.People, person).Delete(hint), cancellationToken);
    }

    private async ValueTask ChangeAsync(string personId, string channel, Func<PersonConversationRecord?, PersonConversationRecord> change, CancellationToken cancellationToken)
    {
        var (person, row) = (StorageKey.Of(personId), Rows.PersonConversation(channel));
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var stored = await _records.ReadAsync(Rows.PersonConversationKind, person, row, cancellationToken);
            var after = change(stored?.Value);
            if (ReferenceEquals(after, stored?.Value)) return;

            var batch = new RecordBatch(Rows.People, person);
            if (stored is null) batch.Insert(Rows.PersonConversationKind, row, after);
            else batch.Replace(Rows.PersonConversationKind, stored, after);
            if (await _records.WriteAsync(batch, CancellationToken.None) is WriteOutcome.Written) return;
        }

        throw new StorageException(StorageFault.Busy, "A person's row was changed by others at every attempt.");
    }
}

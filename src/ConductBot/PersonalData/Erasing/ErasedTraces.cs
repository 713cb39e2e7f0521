using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Storing;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConversationRows = ConductBot.Conversations.Storing.Rows;

namespace ConductBot.PersonalData.Erasing;

/// <summary>What a person left in chats, the absences, and what has not gone to them yet.</summary>
internal sealed class ErasedTraces(PersonAccounts accounts, (RecordStore Records, ITableStore Tables) storage, (DirectLineLog Transcripts, BindingRows Bindings, AbsenceRows Absences) rows, IDeliveries deliveries)
{
    private const string Reason = "erased";
    private const int PageRows = 50;

    public async ValueTask<(int Conversations, int Accounts, int Absences, int Messages)> CountAsync(string person, CancellationToken cancellationToken) => (
        (await accounts.ConversationsAsync(person, cancellationToken)).Count,
        (await accounts.InChatsAsync(person, cancellationToken)).Count,
        (await rows.Absences.AllAsync(cancellationToken)).Count(stored => stored.Value.PersonId == person),
        (await WaitingAsync(person, cancellationToken)).Count);

    /// <summary>Erases them: what leads somewhere goes after what it leads to, so that the same again finds what is left.</summary>
    public async ValueTask EraseAsync(string person, CancellationToken cancellationToken)
    {
        await deliveries.CancelAsync(await WaitingAsync(person, cancellationToken), Reason, cancellationToken);
        foreach (var known in await accounts.ConversationsAsync(person, cancellationToken))
        {
            if (known.Reference is not { ChannelId: { } channel, Conversation.Id: { } id }) continue;
            if (channel == ChannelIds.DirectLine) await rows.Transcripts.ForgetAsync(StorageKey.Of(id), DateTimeOffset.MaxValue, cancellationToken);
            await EraseConversationAsync(StorageKey.Of(channel, id), cancellationToken);
        }

        foreach (var name in await accounts.InChatsAsync(person, cancellationToken))
        {
            await rows.Bindings.ForgetAsync(name, cancellationToken);
            await DeleteAllAsync(ConversationRows.People, StorageKey.Of(name), cancellationToken);
        }

        await DeleteAllAsync(ConversationRows.People, BindingRows.Who(person), cancellationToken);
        await rows.Absences.ChangeAsync<ErasureOutcome>((all, batch) =>
        {
            foreach (var absence in all.Where(stored => stored.Value.PersonId == person).Take(StorageLimits.BatchRows - 1)) batch.Delete(absence);
            return null;
        }, cancellationToken);
    }

    // What was sent goes after the state, which without it would have its replies sent again; the reference leads to all of it and goes last.
    private async ValueTask EraseConversationAsync(string conversation, CancellationToken cancellationToken)
    {
        await DeleteAllAsync(ConversationRows.Turns, conversation, static row => row != ConversationRows.Reference, cancellationToken);
        await DeleteAllAsync(ConversationRows.SentTable, conversation, cancellationToken);

        // Once more: a server that runs may have written meanwhile.
        await DeleteAllAsync(ConversationRows.Turns, conversation, static row => row != ConversationRows.Reference, cancellationToken);
        await DeleteAllAsync(ConversationRows.Turns, conversation, static row => row == ConversationRows.Reference, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<DeliveryId>> WaitingAsync(string person, CancellationToken cancellationToken)
    {
        var waiting = new List<DeliveryId>();
        await foreach (var delivery in deliveries.OfPersonAsync(person, cancellationToken))
        {
            if (!delivery.State.IsFinished) waiting.Add(delivery.Id);
        }

        return waiting;
    }

    private ValueTask DeleteAllAsync(string table, string partition, CancellationToken cancellationToken) => DeleteAllAsync(table, partition, static _ => true, cancellationToken);

    private async ValueTask DeleteAllAsync(string table, string partition, Func<string, bool> goes, CancellationToken cancellationToken)
    {
        for (var range = new RowRange(table, partition, PageRows: PageRows); ;)
        {
            var page = await storage.Tables.ReadRangeAsync(range, cancellationToken);
            foreach (var row in page.Rows.Where(row => goes(row.Row))) await storage.Records.WriteAsync(new RecordBatch(table, partition).Delete(row.Row, row.ETag), cancellationToken);
            if (page.Continuation is null) return;
            range = range with { Continuation = page.Continuation };
        }
    }
}

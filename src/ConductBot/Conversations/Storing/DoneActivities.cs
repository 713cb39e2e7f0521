using ConductBot.Storage.Records;

namespace ConductBot.Conversations.Storing;

/// <summary>Which activities of a conversation were done, as its rows say: the marks in the state, and in rows of their own what had no room there any more.</summary>
internal static class DoneActivities
{
    /// <summary>All marks that are kept, oldest first.</summary>
    public static async ValueTask<List<ulong>> ReadAsync(RecordStore records, string conversation, StateRecord state, CancellationToken cancellationToken)
    {
        var done = new List<ulong>();
        await foreach (var row in records.ReadAllAsync(Rows.DoneKind, Rows.DoneKind.WithPrefix(conversation, Rows.DonePrefix), cancellationToken)) done.AddRange(AcceptedMark.Read(row.Value.Marks));
        done.AddRange(AcceptedMark.Read(state.Done ?? ""));
        return done;
    }

    /// <summary>Whether the rows hold a mark, for whoever has not read them.</summary>
    public static async ValueTask<bool> HoldAsync(RecordStore records, string conversation, ulong mark, CancellationToken cancellationToken)
    {
        var state = await records.ReadAsync(Rows.StateKind, conversation, Rows.State, cancellationToken);
        return (await ReadAsync(records, conversation, state?.Value ?? StateRecord.Empty, cancellationToken)).Contains(mark);
    }
}

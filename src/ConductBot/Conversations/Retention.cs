using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>Lets die what has outlived its days: whoever has a due row whose day has come is looked at; the rows' own times decide.</summary>
internal sealed class Retention(DueRows due, ConversationRetention conversations, DirectLineLog transcripts, IStorageMaintenance maintenance, ILogger<Retention> logger)
{
    /// <summary>Goes through all due rows once. What was deleted is then made unreadable on the medium.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var swept = 0;
        await foreach (var (kind, row) in due.ReadAsync(cancellationToken))
        {
            var left = await DieAsync(kind, row.Value.Conversation, cancellationToken);
            if (left) await due.PutOffAsync(kind, row, cancellationToken);
            else await due.DeleteAsync(row, cancellationToken);
            swept++;
        }

        if (swept == 0) return;

        await maintenance.PurgeAsync(cancellationToken);
        logger.Swept(swept);
    }

    private ValueTask<bool> DieAsync(DueKind kind, string conversation, CancellationToken cancellationToken) => kind switch
    {
        DueKind.TurnMarks => conversations.ForgetTurnsAsync(conversation, due.OldBefore(kind), cancellationToken),
        DueKind.Conversation => conversations.ForgetAsync(conversation, due.OldBefore(kind), cancellationToken),
        DueKind.Transcript => transcripts.ForgetAsync(conversation, due.OldBefore(kind), cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

using ConductBot.Conversations.Hidden;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>What a turn leads to: replies to send and the handler's state to keep. Written in one batch.</summary>
/// <param name="Replies">In order.</param>
/// <param name="State">The new state as JSON, null to drop it.</param>
public sealed record TurnResult(IReadOnlyList<Reply> Replies, string? State)
{
    /// <summary>What is kept of the turn. Of a hidden one the handler's state is left as it was.</summary>
    public TurnPrivacy Privacy { get; init; }

    /// <summary>Rows of other partitions, put there whatever stands there, that are written just before the turn is written down: with it, where the engine can. A turn that is run again writes them again.</summary>
    public IReadOnlyList<RecordBatch> Before { get; init; } = [];
}

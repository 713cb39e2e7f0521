namespace ConductBot.Conversations;

/// <summary>A capability that answers turns. The router asks them in order; the first that takes the turn answers it.</summary>
public interface ITurnHandler
{
    /// <summary>Name under which its state is kept.</summary>
    string Name { get; }

    /// <summary>The result, or null when the turn is not its own.</summary>
    ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Whether it is asked about messages with files, before and instead of all others.</summary>
    bool TakesFiles => false;

    /// <summary>Deletes what was already kept of a message's files, of which nothing is to be kept; for who takes files.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="personId">Who sent it.</param>
    /// <param name="cancellationToken">Stops.</param>
    ValueTask DropFilesAsync(Protocol.Schema.Activity activity, string personId, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Its state without what it keeps of a message that was deleted; null to drop it whole, as it is unless the handler says otherwise.</summary>
    /// <param name="state">The state as it was kept.</param>
    /// <param name="turnId">The turn of the deleted message.</param>
    string? Without(string state, string turnId) => null;

    /// <summary>The reply that it made before, from what it wrote into its <see cref="ReplySource"/>; null when it can't make it any more.</summary>
    /// <param name="source">What it is made of.</param>
    /// <param name="to">What is answered: its id, and who is spoken to where.</param>
    /// <param name="cancellationToken">Stops.</param>
    ValueTask<Reply?> SayAgainAsync(string source, Protocol.Schema.Activity to, CancellationToken cancellationToken) => ValueTask.FromResult<Reply?>(null);

    /// <summary>Whether nothing of a turn with this text is to be kept, known before it is worked on; the result may say so later too (<see cref="TurnResult.Privacy"/>).</summary>
    bool Hides(string text) => false;

    /// <summary>Ends when it can answer: before that no turn is begun that an earlier process left, so that whoever ends the process meanwhile is not taken for the turn's doing.</summary>
    ValueTask ReadyAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

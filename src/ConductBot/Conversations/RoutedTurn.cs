using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>What a turn leads to.</summary>
internal sealed record RoutedTurn(IReadOnlyList<Reply> Replies, StateRecord State)
{
    /// <summary>What the call that waits for the turn is answered; null when none does.</summary>
    public InvokeAnswer? Answer { get; init; }

    /// <summary>What goes out instead of the answer when no call waits any more.</summary>
    public IReadOnlyList<Reply> InsteadOfAnswer { get; init; } = [];

    /// <summary>As in <see cref="TurnResult.Before"/>.</summary>
    public IReadOnlyList<RecordBatch> Before { get; init; } = [];

    /// <summary>What is kept of it.</summary>
    public TurnPrivacy Privacy { get; init; }

    /// <summary>Whether it greets the group.</summary>
    public bool Greets { get; init; }

    /// <summary>The press that was acted on, to be remembered; null when there is nothing to remember.</summary>
    public (string Act, NonceRecord Record)? Nonce { get; init; }
}

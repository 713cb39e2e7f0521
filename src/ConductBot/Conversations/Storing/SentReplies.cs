namespace ConductBot.Conversations.Storing;

/// <summary>Which of the replies that stand in the state were sent since it was written.</summary>
/// <param name="Replies">One each; those that the state does not have any more mean nothing.</param>
internal sealed record SentReplies(IReadOnlyList<SentReplies.One> Replies)
{
    /// <summary>A reply that was sent.</summary>
    /// <param name="Row">The key by which the state knows it.</param>
    /// <param name="Message">The message it became, where feedback on it is wanted.</param>
    internal sealed record One(string Row, SentMessage? Message);

    /// <summary>Those that a state has still.</summary>
    public IEnumerable<One> In(StateRecord state) => Replies.Where(one => state.Unsent?.Any(reply => string.Equals(reply.Row, one.Row, StringComparison.Ordinal)) == true);

    /// <summary>What a state says together with this row, where there is one: without the replies that were sent since it was written, with the messages they became.</summary>
    public static StateRecord After(StateRecord state, SentReplies? sent) => sent?.In(state).Aggregate(state, static (left, one) => left.Without(one.Row).WithSent(one.Message)) ?? state;
}

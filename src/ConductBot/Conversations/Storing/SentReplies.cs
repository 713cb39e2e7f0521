namespace ConductBot.Conversations.Storing;

/// <summary>Which of the replies that stand in the state were sent since it was written.</summary>
/// <param name="Replies">One each; those that the state does not have any more mean nothing.</param>
internal sealed record SentReplies(IReadOnlyList<SentReplies.One> Replies)
{
    /// <summary>A reply that was sent.</summary>
    /// <param name="Row">The key by which the state knows it.</param>
    /// <param name="Message">The message it became, where feedback on it is wanted.</param>
    internal sealed record One(string Row, SentMessage? Message);

    /// <summary>A state without the replies that were sent, with the messages they became: it says the same without this row.</summary>
    public StateRecord TakenInto(StateRecord state) => Replies.Where(one => state.Unsent?.Any(reply => string.Equals(reply.Row, one.Row, StringComparison.Ordinal)) == true)
        .Aggregate(state, static (left, one) => left.Without(one.Row).WithSent(one.Message));

    /// <summary>Whether any of a state's replies is not among them.</summary>
    public static bool LeavesAny(StateRecord state, SentReplies? sent) => state.Unsent?.Any(reply => sent is null || sent.Replies.All(one => !string.Equals(one.Row, reply.Row, StringComparison.Ordinal))) == true;
}

using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations;

/// <summary>A reply that was sent, whose row does not say so yet.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Message">The message it became, where feedback on it is wanted.</param>
/// <param name="Written">When it was written down.</param>
internal readonly record struct SentReply(RowTag Row, SentMessage? Message, DateTimeOffset Written)
{
    /// <summary>Whether it stands in the state's row, not in one of its own.</summary>
    public bool IsInState => Row.ETag.Length == 0;
}

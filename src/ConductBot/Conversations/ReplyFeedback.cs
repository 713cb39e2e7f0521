namespace ConductBot.Conversations;

/// <summary>Whether people are asked how a reply helped, where the channel has buttons of its own for that.</summary>
public enum ReplyFeedback
{
    /// <summary>They are not.</summary>
    NotAsked,

    /// <summary>They are; the handler of the verb <c>message.feedback</c> hears of it.</summary>
    Asked,
}

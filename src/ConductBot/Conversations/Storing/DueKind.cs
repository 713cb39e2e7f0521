namespace ConductBot.Conversations.Storing;

/// <summary>What must die when its due row's day has come. The names stand in row keys: they are never changed.</summary>
internal enum DueKind
{
    /// <summary>Dialog state and the marks of answered activities.</summary>
    TurnMarks,

    /// <summary>All that is left of a conversation that nobody used any more.</summary>
    Conversation,

    /// <summary>What was said in a Direct Line conversation.</summary>
    Transcript,
}

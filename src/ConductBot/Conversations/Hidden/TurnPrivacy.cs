namespace ConductBot.Conversations.Hidden;

/// <summary>What is kept of a turn.</summary>
public enum TurnPrivacy
{
    /// <summary>What every turn leaves: what was said and answered stands in the transcript.</summary>
    Kept,

    /// <summary>Nothing of what was said and answered is kept; with it, what was open before is over.</summary>
    Hidden,

    /// <summary>The same, and what the person says next is treated so too, until something is sent, given up, or half an hour has passed.</summary>
    Open,
}

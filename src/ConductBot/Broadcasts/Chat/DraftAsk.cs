namespace ConductBot.Broadcasts.Chat;

/// <summary>What a draft still lacks.</summary>
internal enum DraftAsk
{
    /// <summary>Nothing: it is shown.</summary>
    Nothing,

    /// <summary>Who is meant by a name.</summary>
    Whom,

    /// <summary>Which moment.</summary>
    When,

    /// <summary>On which day it comes back.</summary>
    Which,

    /// <summary>What it says.</summary>
    Words,
}

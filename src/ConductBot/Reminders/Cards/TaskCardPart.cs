namespace ConductBot.Reminders.Cards;

/// <summary>Which buttons of a task are shown: a card has at most six.</summary>
internal enum TaskCardPart
{
    /// <summary>What is mostly wanted, and the way to the rest.</summary>
    Main,

    /// <summary>The rest.</summary>
    More,
}

namespace ConductBot.Reminders.Lists;

/// <summary>Which list.</summary>
internal enum ListKind
{
    /// <summary>What the person is to do.</summary>
    Mine,

    /// <summary>What the person gave.</summary>
    Given,

    /// <summary>What the person's units are to do.</summary>
    Unit,
}

namespace ConductBot.Organization.Lookup;

/// <summary>What the words are for: whom the asker may mean.</summary>
public enum LookupScope
{
    /// <summary>Somebody to give a task to: oneself, and whom <see cref="Permissions.May.AssignTo"/> allows; units that the asker manages.</summary>
    Tasks,

    /// <summary>Somebody to remind: oneself, and people and units that the asker manages.</summary>
    Reminders,

    /// <summary>Any colleague or unit, as for a stand-in.</summary>
    Anybody,
}

namespace ConductBot.SelfReports.Forms;

/// <summary>Who gets a form's reports.</summary>
public enum FormReceiver
{
    /// <summary>The head of the reporter's unit; for a head, the one above.</summary>
    UnitHead,

    /// <summary>Whoever holds the role of report receiver for the form.</summary>
    Role,
}

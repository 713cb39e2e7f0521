namespace ConductBot.SelfReports.Forms;

/// <summary>What stands in a field before anything is typed.</summary>
public enum FieldDefault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The day, or the time of day, of opening the form.</summary>
    Now,

    /// <summary>The head of the reporter's unit.</summary>
    UnitHead,
}

namespace ConductBot.Organization.Permissions;

/// <summary>Who reads a report beside the one who filed it.</summary>
public enum ReportConfidentiality
{
    /// <summary>The form's receivers, and whoever manages the reporter's unit.</summary>
    UnitManagers,

    /// <summary>The form's receivers; one who is away is stood in for.</summary>
    Receivers,

    /// <summary>Only the receiver who is named in the report.</summary>
    NamedReceiver,
}

namespace ConductBot.Audit;

/// <summary>What is audited. The names stand in the chain: they are never changed, and none is used for another act.</summary>
public enum AuditAct
{
    /// <summary>A report was filed.</summary>
    ReportFiled,

    /// <summary>A report's content was shown to somebody other than its reporter.</summary>
    ReportRead,

    /// <summary>A report was corrected.</summary>
    ReportCorrected,

    /// <summary>A report was withdrawn.</summary>
    ReportWithdrawn,

    /// <summary>A note was made or something asked back.</summary>
    ReportNoted,

    /// <summary>A report was closed.</summary>
    ReportClosed,

    /// <summary>A report's content was destroyed because its time was over.</summary>
    ReportPurged,

    /// <summary>A report is kept for an open inquiry, or no longer.</summary>
    ReportHeld,

    /// <summary>Reports, or all about one person, were exported.</summary>
    Exported,

    /// <summary>What could be erased about one person was.</summary>
    PersonErased,

    /// <summary>The organisation was imported.</summary>
    OrganizationImported,

    /// <summary>A directive was published or removed.</summary>
    DirectivePublished,

    /// <summary>A task was given.</summary>
    TaskGiven,

    /// <summary>A task was changed, done, returned or cancelled.</summary>
    TaskChanged,

    /// <summary>A reminder to many was confirmed or cancelled.</summary>
    BroadcastSent,

    /// <summary>A file was attached to a report.</summary>
    ReportFileAttached,

    /// <summary>A file of a report was opened by somebody other than its reporter.</summary>
    ReportFileRead,

    /// <summary>Figures of reports were shown to a manager.</summary>
    FiguresRead,

    /// <summary>The audit itself was read by an auditor.</summary>
    AuditRead,

    /// <summary>A report was handed to another receiver, for the one it had left or lost the role.</summary>
    ReportHandedOver,

    /// <summary>A file of a report was taken away by its reporter.</summary>
    ReportFileRemoved,

    /// <summary>The keys were rotated: begun, and done.</summary>
    KeysRewrapped,

    /// <summary>Keys that a rotation had put away were deleted.</summary>
    KeysDiscarded,
}

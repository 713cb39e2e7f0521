namespace ConductBot.SelfReports;

/// <summary>What somebody is told about a report. The names stand in rows: they are never changed.</summary>
public enum ReportNoticeKind
{
    /// <summary>The receiver: there is a new one.</summary>
    Filed,

    /// <summary>The receiver: it was corrected.</summary>
    Corrected,

    /// <summary>The receiver: it was withdrawn.</summary>
    Withdrawn,

    /// <summary>The receiver: the reporter answered, or followed up.</summary>
    Answered,

    /// <summary>The reporter: it was opened.</summary>
    Opened,

    /// <summary>The reporter: something is asked.</summary>
    Asked,

    /// <summary>The reporter: it was closed.</summary>
    Closed,

    /// <summary>The receiver: a file was added after it was opened.</summary>
    FileAdded,

    /// <summary>The receiver: a file was taken away after it was opened.</summary>
    FileRemoved,

    /// <summary>The reporter: another receives it now.</summary>
    HandedOver,

    /// <summary>A colleague: somebody asks to have something confirmed.</summary>
    WitnessAsked,

    /// <summary>The receiver and the reporter: a colleague answered.</summary>
    Witnessed,
}

namespace ConductBot.SelfReports;

/// <summary>Where a report stands. The names stand in rows: they are never changed.</summary>
public enum ReportState
{
    /// <summary>Filed, not yet opened by its receiver.</summary>
    Filed,

    /// <summary>Opened by its receiver.</summary>
    Opened,

    /// <summary>The receiver asked something and has no answer yet.</summary>
    Asked,

    /// <summary>Done with.</summary>
    Closed,

    /// <summary>Taken back by its reporter: the content is gone.</summary>
    Withdrawn,

    /// <summary>Its time was over: the content is gone.</summary>
    Purged,
}

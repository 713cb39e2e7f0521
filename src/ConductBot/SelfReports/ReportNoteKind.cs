namespace ConductBot.SelfReports;

/// <summary>What a note is. The names stand in rows: they are never changed.</summary>
public enum ReportNoteKind
{
    /// <summary>The receiver's own note: its reporter does not see it.</summary>
    Note,

    /// <summary>The receiver asks the reporter.</summary>
    Question,

    /// <summary>The reporter answers.</summary>
    Answer,

    /// <summary>A follow-up, such as a debrief.</summary>
    FollowUp,

    /// <summary>What it was closed with: its reporter sees it.</summary>
    Closing,

    /// <summary>The reporter asks a colleague to confirm: the sentence that the colleague sees; by whom it is to be confirmed.</summary>
    WitnessAsked,

    /// <summary>A colleague confirms.</summary>
    WitnessConfirmed,

    /// <summary>A colleague does not confirm.</summary>
    WitnessDeclined,
}

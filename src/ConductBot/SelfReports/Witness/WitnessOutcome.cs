namespace ConductBot.SelfReports.Witness;

/// <summary>What asking somebody to confirm led to: a closed set.</summary>
internal abstract record WitnessOutcome
{
    private WitnessOutcome() { }

    /// <summary>They are asked; the same again gives this too.</summary>
    public sealed record Asked(StoredReport Report) : WitnessOutcome;

    /// <summary>They were asked before.</summary>
    public sealed record Already : WitnessOutcome;

    /// <summary>As many were asked as may be.</summary>
    public sealed record TooMany : WitnessOutcome;

    /// <summary>Nobody confirms the own report, nor one that they receive.</summary>
    public sealed record NotThisPerson : WitnessOutcome;

    /// <summary>There are no words to confirm, or too many.</summary>
    public sealed record NoWords : WitnessOutcome;

    /// <summary>The report is closed, withdrawn or purged.</summary>
    public sealed record Ended(ReportHead Head) : WitnessOutcome;

    /// <summary>It is no report of this person, or of a kind that nobody else is to know of.</summary>
    public sealed record Denied : WitnessOutcome;
}

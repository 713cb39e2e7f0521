namespace ConductBot.Organization.Absences;

/// <summary>What is allowed and worth knowing before leave is confirmed.</summary>
internal enum AbsenceWarning
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nobody stands in: what is urgent goes to nobody.</summary>
    NoStandIn,

    /// <summary>The stand-in is away on some of the days, with a stand-in of their own.</summary>
    StandInAway,

    /// <summary>On some of the days nobody of the chain is there.</summary>
    NobodyThere,
}

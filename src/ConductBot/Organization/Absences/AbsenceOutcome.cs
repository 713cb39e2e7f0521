using ConductBot.Organization.Permissions;

namespace ConductBot.Organization.Absences;

/// <summary>What a request for leave leads to: a closed set.</summary>
internal abstract record AbsenceOutcome
{
    private AbsenceOutcome() { }

    /// <summary>It can be, or was, set.</summary>
    /// <param name="Absence">The leave.</param>
    /// <param name="Warning">What the person should know.</param>
    public sealed record Set(Absence Absence, AbsenceWarning Warning) : AbsenceOutcome;

    /// <summary>The asker may not.</summary>
    public sealed record Denied(DenialReason Reason) : AbsenceOutcome;

    /// <summary>The days can't be.</summary>
    public sealed record WrongDays(DaysFault Fault) : AbsenceOutcome;

    /// <summary>The stand-in can't be.</summary>
    public sealed record WrongStandIn(DenialReason Reason) : AbsenceOutcome;

    /// <summary>There is a leave on some of these days already.</summary>
    public sealed record Overlaps(Absence Existing) : AbsenceOutcome;
}

using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Watching;

/// <summary>Who looks after an open report on a day. Pure.</summary>
internal static class ReceiverNowRule
{
    /// <summary>The answer.</summary>
    /// <param name="report">The report.</param>
    /// <param name="form">Its form as it is now; null when there is none any more.</param>
    /// <param name="at">The organisation on a day in Vietnam.</param>
    public static ReceiverNow Of(ReportFacts report, ReportForm? form, (OrganizationSnapshot Organization, DateOnly Day) at)
    {
        var (organization, day) = at;
        if (organization.Person(report.Receiver) is { } receiver && Reads(receiver, report, at))
        {
            if (organization.AbsenceOn(receiver.Id, day) is not { } absence) return new ReceiverNow.Here(receiver);
            return organization.ActsFor(receiver.Id, day) is StandInOutcome.StandsIn { Person: var standIn } && !Is(standIn, report.Reporter) && Reads(standIn, report, at) ? new ReceiverNow.StandIn(standIn, absence) : new ReceiverNow.Away(absence);
        }

        if (form is null || report.Confidentiality == ReportConfidentiality.NamedReceiver) return new ReceiverNow.Nobody();
        return ReceiverRule.Of(form, organization, (organization.Person(report.Reporter), day)).FirstOrDefault(person => !Is(person, report.Reporter) && Reads(person, report with { Receiver = person.Id }, at)) is { } next
            ? new ReceiverNow.Next(next)
            : new ReceiverNow.Nobody();
    }

    private static bool Reads(Person person, ReportFacts report, (OrganizationSnapshot Organization, DateOnly Day) at) => May.ReadReport(new Asking(at.Organization, person, at.Day), report).IsGranted;

    private static bool Is(Person person, string? id) => string.Equals(person.Id, id, StringComparison.OrdinalIgnoreCase);
}

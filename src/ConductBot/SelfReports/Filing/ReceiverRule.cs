using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Filing;

/// <summary>Who gets a report, and who acts on it. Pure.</summary>
public static class ReceiverRule
{
    /// <summary>All who may get it on a day, the likeliest first: never the reporter. Empty when there is nobody.</summary>
    public static IReadOnlyList<Person> Of(ReportForm form, OrganizationSnapshot organization, (Person? Reporter, DateOnly Day) by)
    {
        var holders = organization.Holding(Role.ReportReceiver, by.Day, form.Id).Where(person => person != by.Reporter);
        if (form.Receiver == FormReceiver.Role || by.Reporter is null)
        {
            var all = holders.ToList();

            // Who alone has the role reports to whoever stands above; of the most confidential kind to nobody but whom its reporter chose.
            if (all.Count == 0 && form.Confidentiality != ReportConfidentiality.NamedReceiver && by.Reporter is { } own && own.Has(Role.ReportReceiver, form.Id) && organization.ManagerOf(own.Id, by.Day) is { } above) return [above];
            return all;
        }

        return organization.ManagerOf(by.Reporter.Id, by.Day) is { } head ? [head, .. holders.Where(person => person != head)] : [.. holders];
    }

    /// <summary>
    /// Whether somebody who may read it asks back, notes and closes: its receiver, whoever stands in for them today, and whoever has the role for the form. A manager of the reporter's unit reads it, and that is all: to close it, or to
    /// have its reporter told that its receiver opened it, is the receiver's.
    /// </summary>
    public static bool Handles(Asking asking, ReportFacts report)
    {
        if (asking.Asker is not { } asker || report.Receiver is not { } receiver || Is(asker, report.Reporter)) return false;
        return Is(asker, receiver) || asker.Has(Role.ReportReceiver, report.Form)
            || (asking.Organization.ActsFor(receiver, asking.Day) is StandInOutcome.StandsIn { Person: var standIn } && Is(asker, standIn.Id));
    }

    private static bool Is(Person person, string? id) => string.Equals(person.Id, id, StringComparison.OrdinalIgnoreCase);
}

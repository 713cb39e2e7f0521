using ConductBot.Organization;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Filing;

/// <summary>Who gets a report. Pure.</summary>
public static class ReceiverRule
{
    /// <summary>All who may get it on a day, the likeliest first: never the reporter. Empty when there is nobody.</summary>
    public static IReadOnlyList<Person> Of(ReportForm form, OrganizationSnapshot organization, (Person? Reporter, DateOnly Day) by)
    {
        var holders = organization.Holding(Role.ReportReceiver, by.Day, form.Id).Where(person => person != by.Reporter);
        if (form.Receiver == FormReceiver.Role || by.Reporter is null) return [.. holders];
        return organization.ManagerOf(by.Reporter.Id, by.Day) is { } head ? [head, .. holders.Where(person => person != head)] : [.. holders];
    }
}

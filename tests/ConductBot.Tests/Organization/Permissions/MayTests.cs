using ConductBot.Organization;
using ConductBot.Organization.Permissions;

namespace ConductBot.Tests.Organization.Permissions;

/// <summary>Each question as a table: who asks, about whom, and the answer; "yes" or the reason.</summary>
public sealed class MayTests
{
    private static readonly Person Gone = new() { Id = "gone", Name = "Người Đã Nghỉ", Unit = "mot-cua", Roles = [new(Role.Head, "so"), new(Role.Administrator), new(Role.Auditor)], Until = Offices.Today.AddDays(-1) };
    private static readonly Person Deputy2 = new() { Id = "deputy-2", Name = "Phó Hai", Unit = "mot-cua", Roles = [new(Role.Manager, "mot-cua")] };
    private static readonly Unit Closed = new() { Id = "cu", Name = "Phòng Cũ", Parent = "so", Until = Offices.Today.AddDays(-1) };

    private static readonly OrganizationSnapshot Organization = new(
        1, [.. Offices.Sample.Units, Closed], [.. Offices.Sample.People, Gone, Deputy2], [Offices.Away("lan.tt", "tam.lm"), Offices.Away("receiver", "linh.pt"), Offices.Away("inspector", "auditor"), Offices.Away("manager", "deputy")]);

    [Theory]
    [InlineData("staff", "staff", "yes")]
    [InlineData("staff", "lan.tt", "NotYourUnit")]
    [InlineData("manager", "staff", "yes")]
    [InlineData("manager", "deputy", "yes")]
    [InlineData("manager", "policy-owner", "NotYourUnit")]
    [InlineData("manager", "director", "NotYourUnit")]
    [InlineData("deputy", "staff", "yes")]
    [InlineData("deputy", "manager", "NotBelowYou")]
    [InlineData("deputy", "deputy-2", "NotBelowYou")]
    [InlineData("director", "manager", "yes")]
    [InlineData("director", "deputy-director", "yes")]
    [InlineData("deputy-director", "director", "NotBelowYou")]
    [InlineData("deputy-director", "manager", "yes")]
    [InlineData("administrator", "staff", "NotYourUnit")]
    [InlineData("manager", "gone", "TargetNotHere")]
    [InlineData("manager", "nobody", "TargetUnknown")]
    [InlineData("gone", "staff", "AskerNotHere")]
    [InlineData("nobody", "staff", "AskerUnknown")]
    public void Assign_a_task_to_a_person(string asker, string assignee, string answer) => Of(May.AssignTo(By(asker), Organization.Person(assignee))).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "mot-cua", "yes")]
    [InlineData("deputy", "mot-cua", "yes")]
    [InlineData("manager", "so", "NotYourUnit")]
    [InlineData("manager", "tchc", "NotYourUnit")]
    [InlineData("director", "so", "yes")]
    [InlineData("director", "tchc", "yes")]
    [InlineData("director", "cu", "TargetNotHere")]
    [InlineData("director", "khong-co", "TargetUnknown")]
    [InlineData("staff", "mot-cua", "NotYourUnit")]
    [InlineData("gone", "so", "AskerNotHere")]
    [InlineData("nobody", "so", "AskerUnknown")]
    public void Assign_a_task_to_a_unit(string asker, string unit, string answer) => Of(May.AssignToUnit(By(asker), Organization.Unit(unit))).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "manager>staff", "yes")]
    [InlineData("staff", "manager>staff", "yes")]
    [InlineData("deputy", "manager>staff", "yes")]
    [InlineData("director", "manager>staff", "yes")]
    [InlineData("tam.lm", "manager>staff", "NotConcerned")]
    [InlineData("nam.ngh", "manager>staff", "NotConcerned")]
    [InlineData("administrator", "manager>staff", "NotConcerned")]
    [InlineData("auditor", "manager>staff", "NotConcerned")]
    [InlineData("auditor", "inspector>staff", "yes")]
    [InlineData("tam.lm", "manager>lan.tt", "yes")]
    [InlineData("staff", "manager>@mot-cua", "yes")]
    [InlineData("linh.pt", "manager>@mot-cua", "NotConcerned")]
    [InlineData("staff", "staff>staff", "yes")]
    [InlineData("manager", "staff>staff", "NotConcerned")]
    [InlineData("director", "staff>staff", "NotConcerned")]
    [InlineData("tam.lm", "lan.tt>lan.tt", "NotConcerned")] // stands in for her today
    [InlineData("gone", "gone>staff", "AskerNotHere")]
    [InlineData("nobody", "manager>staff", "AskerUnknown")]
    public void See_a_task(string asker, string task, string answer) => Of(May.SeeTask(By(asker), Task(task))).ShouldBe(answer);

    [Theory]
    [InlineData("staff", "manager>staff", "yes")]
    [InlineData("manager", "manager>staff", "NotConcerned")]
    [InlineData("tam.lm", "manager>lan.tt", "yes")]
    [InlineData("lan.tt", "manager>lan.tt", "yes")]
    [InlineData("staff", "director>@mot-cua", "yes")]
    [InlineData("director", "director>@mot-cua", "NotConcerned")]
    [InlineData("lan.tt", "lan.tt>lan.tt", "yes")]
    [InlineData("tam.lm", "lan.tt>lan.tt", "NotConcerned")] // stands in for her today, and it is her own matter
    [InlineData("nobody", "manager>staff", "AskerUnknown")]
    public void Work_on_a_task(string asker, string task, string answer) => Of(May.WorkOnTask(By(asker), Task(task))).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "manager>staff", "yes")]
    [InlineData("deputy", "manager>staff", "yes")] // stands in for the manager today
    [InlineData("deputy-2", "manager>staff", "NotConcerned")]
    [InlineData("director", "manager>staff", "yes")]
    [InlineData("staff", "manager>staff", "NotConcerned")]
    [InlineData("nam.ngh", "manager>staff", "NotConcerned")]
    [InlineData("manager", "gone>staff", "yes")]
    [InlineData("nam.ngh", "gone>staff", "NotConcerned")]
    [InlineData("staff", "staff>staff", "yes")]
    [InlineData("manager", "staff>staff", "NotConcerned")]
    [InlineData("tam.lm", "lan.tt>lan.tt", "NotConcerned")]
    [InlineData("deputy", "manager>manager", "NotConcerned")]
    [InlineData("gone", "gone>staff", "AskerNotHere")]
    public void Decide_on_a_task(string asker, string task, string answer) => Of(May.DecideOnTask(By(asker), Task(task))).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "staff,deputy", "", "yes")]
    [InlineData("deputy", "manager,staff", "mot-cua", "yes")]
    [InlineData("manager", "", "so", "NotYourUnit")]
    [InlineData("manager", "staff,policy-owner", "", "NotYourUnit")]
    [InlineData("director", "", "so", "yes")]
    [InlineData("staff", "staff", "", "yes")]
    [InlineData("staff", "", "mot-cua", "NotYourUnit")]
    [InlineData("manager", "", "", "TargetUnknown")]
    [InlineData("manager", "gone", "", "TargetNotHere")]
    [InlineData("director", "", "cu", "TargetNotHere")]
    [InlineData("nobody", "staff", "", "AskerUnknown")]
    public void Remind_many(string asker, string people, string units, string answer) =>
        Of(May.RemindMany(By(asker), [.. Ids(people).Select(id => Organization.Person(id)!)], [.. Ids(units).Select(id => Organization.Unit(id)!)])).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "staff", "yes")]
    [InlineData("deputy", "manager", "yes")]
    [InlineData("director", "staff", "yes")]
    [InlineData("staff", "staff", "yes")]
    [InlineData("manager", "gone", "yes")]
    [InlineData("staff", "lan.tt", "NotYourUnit")]
    [InlineData("nam.ngh", "staff", "NotYourUnit")]
    [InlineData("administrator", "staff", "NotYourUnit")]
    [InlineData("manager", "nobody", "TargetUnknown")]
    [InlineData("gone", "staff", "AskerNotHere")]
    [InlineData("nobody", "staff", "AskerUnknown")]
    public void See_whether_one_s_reminder_reached_somebody(string asker, string person, string answer) => Of(May.SeeReminded(By(asker), Organization.Person(person))).ShouldBe(answer);

    [Theory]
    [InlineData("staff", "staff", "yes")]
    [InlineData("manager", "staff", "yes")]
    [InlineData("deputy", "manager", "NotBelowYou")]
    [InlineData("staff", "lan.tt", "NotYourUnit")]
    [InlineData("administrator", "staff", "NotYourUnit")]
    [InlineData("manager", "gone", "TargetNotHere")]
    [InlineData("nobody", "staff", "AskerUnknown")]
    public void Manage_absence(string asker, string person, string answer) => Of(May.ManageAbsence(By(asker), Organization.Person(person))).ShouldBe(answer);

    [Theory]
    [InlineData("administrator", "yes")]
    [InlineData("director", "RoleMissing")]
    [InlineData("gone", "AskerNotHere")]
    [InlineData("nobody", "AskerUnknown")]
    public void Import_the_organisation(string asker, string answer) => Of(May.AdministerOrganization(By(asker))).ShouldBe(answer);

    [Theory]
    [InlineData("policy-owner", "yes")]
    [InlineData("director", "RoleMissing")]
    [InlineData("nobody", "AskerUnknown")]
    public void Keep_the_directives(string asker, string answer) => Of(May.KeepDirectives(By(asker))).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "yes")]
    [InlineData("director", "RoleMissing")]
    [InlineData("staff", "RoleMissing")]
    public void Draft_a_broadcast(string asker, string answer) => Of(May.DraftBroadcast(By(asker))).ShouldBe(answer);

    [Theory]
    [InlineData("director", "manager", "yes")]
    [InlineData("director", "DIRECTOR", "OwnDraft")]
    [InlineData("manager", "policy-owner", "RoleMissing")]
    [InlineData("nobody", "manager", "AskerUnknown")]
    public void Approve_a_broadcast(string asker, string draftedBy, string answer) => Of(May.ApproveBroadcast(By(asker), draftedBy)).ShouldBe(answer);

    [Theory]
    [InlineData("staff", "di-tre", ReportConfidentiality.UnitManagers, "yes")] // the reporter
    [InlineData("manager", "di-tre", ReportConfidentiality.UnitManagers, "yes")]
    [InlineData("director", "di-tre", ReportConfidentiality.UnitManagers, "yes")]
    [InlineData("nam.ngh", "di-tre", ReportConfidentiality.UnitManagers, "NotConcerned")]
    [InlineData("lan.tt", "di-tre", ReportConfidentiality.UnitManagers, "NotConcerned")]
    [InlineData("receiver", "di-tre", ReportConfidentiality.Receivers, "yes")]
    [InlineData("linh.pt", "di-tre", ReportConfidentiality.Receivers, "yes")] // stands in for the receiver today
    [InlineData("manager", "di-tre", ReportConfidentiality.Receivers, "NotConcerned")]
    [InlineData("administrator", "di-tre", ReportConfidentiality.Receivers, "NotConcerned")]
    [InlineData("receiver", "vi-pham", ReportConfidentiality.Receivers, "NotConcerned")]
    [InlineData("inspector", "vi-pham", ReportConfidentiality.NamedReceiver, "yes")]
    [InlineData("auditor", "vi-pham", ReportConfidentiality.NamedReceiver, "OnlyReceiver")] // stands in, which is not enough
    [InlineData("director", "vi-pham", ReportConfidentiality.NamedReceiver, "OnlyReceiver")]
    [InlineData("inspector", "di-tre", ReportConfidentiality.NamedReceiver, "OnlyReceiver")] // named, but has not got the role for this form
    [InlineData("staff", "vi-pham", ReportConfidentiality.NamedReceiver, "yes")]
    [InlineData("gone", "di-tre", ReportConfidentiality.UnitManagers, "AskerNotHere")]
    [InlineData("nobody", "di-tre", ReportConfidentiality.UnitManagers, "AskerUnknown")]
    public void Read_a_report(string asker, string form, ReportConfidentiality confidentiality, string answer) =>
        Of(May.ReadReport(By(asker), new ReportFacts(form, confidentiality, "staff", "mot-cua", "inspector"))).ShouldBe(answer);

    [Theory]
    [InlineData("receiver", "nam.ngh", "nam.ngh", "yes")]
    [InlineData("receiver", "director", "director", "NotConcerned")]
    [InlineData("receiver", "nam.ngh", "director", "NotConcerned")]
    [InlineData("linh.pt", "nam.ngh", "nam.ngh", "NotConcerned")]
    public void Read_what_the_only_receiver_of_a_form_reports(string reporter, string asker, string receiver, string answer) =>
        Of(May.ReadReport(By(asker), new ReportFacts("tiep-khach", ReportConfidentiality.Receivers, reporter, "tchc", receiver))).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "deputy", "NotConcerned")]
    [InlineData("manager", "director", "yes")]
    [InlineData("manager", "deputy-director", "yes")]
    [InlineData("manager", "receiver", "yes")]
    [InlineData("deputy", "manager", "yes")]
    [InlineData("deputy", "staff", "NotConcerned")]
    public void Read_the_report_of_somebody_who_manages_too(string reporter, string asker, string answer) =>
        Of(May.ReadReport(By(asker), new ReportFacts("di-tre", ReportConfidentiality.UnitManagers, reporter, "mot-cua", "director"))).ShouldBe(answer);

    [Theory]
    [InlineData("staff", "OnlyReceiver")]
    [InlineData("manager", "OnlyReceiver")]
    [InlineData("inspector", "yes")]
    public void Read_a_report_without_name(string asker, string answer) =>
        Of(May.ReadReport(By(asker), new ReportFacts("vi-pham", ReportConfidentiality.NamedReceiver, null, null, "inspector"))).ShouldBe(answer);

    [Theory]
    [InlineData("manager", "mot-cua", null, "yes")]
    [InlineData("manager", "so", null, "NotYourUnit")]
    [InlineData("director", "so", null, "yes")]
    [InlineData("receiver", "so", "di-tre", "yes")]
    [InlineData("receiver", "so", "vi-pham", "NotYourUnit")]
    [InlineData("staff", "mot-cua", null, "NotYourUnit")]
    [InlineData("director", "khong-co", null, "TargetUnknown")]
    public void See_counts(string asker, string unit, string? form, string answer) => Of(May.SeeCounts(By(asker), Organization.Unit(unit), form)).ShouldBe(answer);

    [Theory]
    [InlineData("auditor", "yes")]
    [InlineData("administrator", "RoleMissing")]
    [InlineData("director", "RoleMissing")]
    [InlineData("gone", "AskerNotHere")]
    [InlineData("nobody", "AskerUnknown")]
    public void Read_the_audit(string asker, string answer) => Of(May.ReadAudit(By(asker))).ShouldBe(answer);

    [Theory]
    [InlineData("auditor", "yes")]
    [InlineData("policy-owner", "yes")]
    [InlineData("administrator", "RoleMissing")]
    [InlineData("director", "RoleMissing")]
    [InlineData("receiver", "RoleMissing")]
    [InlineData("staff", "RoleMissing")]
    [InlineData("gone", "AskerNotHere")]
    [InlineData("nobody", "AskerUnknown")]
    public void Hold_reports(string asker, string answer) => Of(May.HoldReports(By(asker))).ShouldBe(answer);

    [Fact]
    public void Whoever_is_unknown_or_gone_may_nothing()
    {
        foreach (var asker in new[] { "nobody", "gone" })
        {
            var asking = By(asker);
            var (staff, unit) = (Organization.Person("staff")!, Organization.Unit("mot-cua")!);
            Permission[] all =
            [
                May.AssignTo(asking, staff), May.AssignToUnit(asking, unit), May.SeeTask(asking, Task("manager>staff")), May.WorkOnTask(asking, Task("manager>staff")),
                May.DecideOnTask(asking, Task("manager>staff")), May.RemindMany(asking, [staff], [unit]), May.SeeReminded(asking, staff), May.ManageAbsence(asking, staff), May.AdministerOrganization(asking), May.KeepDirectives(asking),
                May.DraftBroadcast(asking), May.ApproveBroadcast(asking, "staff"), May.ReadReport(asking, new ReportFacts("di-tre", ReportConfidentiality.UnitManagers, asker, "mot-cua", asker)),
                May.SeeCounts(asking, unit, "di-tre"), May.ReadAudit(asking), May.HoldReports(asking),
            ];
            all.ShouldAllBe(permission => !permission.IsGranted);
        }
    }

    private static Asking By(string asker) => new(Organization, Organization.Person(asker), Offices.Today);

    // "manager>staff": given by the one to the other; "manager>@unit": to the unit.
    private static TaskParties Task(string task)
    {
        var parts = task.Split('>');
        return parts[1].StartsWith('@') ? new TaskParties(parts[0], [], parts[1][1..]) : new TaskParties(parts[0], parts[1].Split(','));
    }

    private static string[] Ids(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Of(Permission permission) => permission is Permission.Denied denied ? denied.Reason.ToString() : "yes";
}

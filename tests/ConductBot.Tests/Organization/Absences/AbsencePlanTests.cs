using ConductBot.Organization;
using ConductBot.Organization.Absences;
using ConductBot.Organization.Permissions;

namespace ConductBot.Tests.Organization.Absences;

public sealed class AbsencePlanTests
{
    private static readonly Absence[] Others = [Offices.Away("lan.tt", "tam.lm", 2, 3), Offices.Away("tam.lm", null, 3, 3), Offices.Away("reng.ts", "tung.vt", 0, 5), Offices.Away("staff", null, 20, 22)];

    [Theory]
    [InlineData("staff", "staff", 0, 0, null, "set NoStandIn")]
    [InlineData("staff", "staff", 1, 4, "deputy", "set None")]
    [InlineData("manager", "staff", 1, 4, "deputy", "set None")]
    [InlineData("staff", "staff", -2, 4, "deputy", "set None")]
    [InlineData("staff", "staff", 2, 2, "lan.tt", "set StandInAway")]
    [InlineData("staff", "staff", 2, 3, "lan.tt", "set NobodyThere")]
    [InlineData("staff", "staff", 0, 1, "reng.ts", "set StandInAway")]
    [InlineData("tung.vt", "tung.vt", 0, 1, "reng.ts", "set NobodyThere")] // they stand in for each other
    [InlineData("staff", "staff", 19, 25, "deputy", "overlaps")]
    [InlineData("staff", "staff", 4, 1, null, "Backwards")]
    [InlineData("staff", "staff", -4, -1, null, "Past")]
    [InlineData("staff", "staff", 1, 400, null, "TooFar")]
    [InlineData("staff", "staff", 370, 371, null, "TooFar")]
    [InlineData("staff", "staff", 1, 2, "staff", "stand-in TargetUnknown")]
    [InlineData("staff", "staff", 1, 2, "nobody", "stand-in TargetUnknown")]
    [InlineData("staff", "lan.tt", 1, 2, null, "NotYourUnit")]
    [InlineData("deputy", "manager", 1, 2, null, "NotBelowYou")]
    [InlineData("nobody", "staff", 1, 2, null, "AskerUnknown")]
    [InlineData("manager", "nobody", 1, 2, null, "TargetUnknown")]
    public void A_request_leads_to(string asker, string person, int from, int until, string? standIn, string expected)
    {
        var asking = new Asking(Offices.With(Others), Offices.Snapshot.Person(asker), Offices.Today);
        Of(AbsencePlan.Of(new AbsenceRequest("new", person, Offices.Today.AddDays(from), Offices.Today.AddDays(until), standIn), asking, Others)).ShouldBe(expected);
    }

    private static string Of(AbsenceOutcome outcome) => outcome switch
    {
        AbsenceOutcome.Set set => $"set {set.Warning}",
        AbsenceOutcome.Denied denied => denied.Reason.ToString(),
        AbsenceOutcome.WrongDays wrong => wrong.Fault.ToString(),
        AbsenceOutcome.WrongStandIn wrong => $"stand-in {wrong.Reason}",
        AbsenceOutcome.Overlaps => "overlaps",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

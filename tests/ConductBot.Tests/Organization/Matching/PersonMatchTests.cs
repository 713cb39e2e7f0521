using ConductBot.Organization;
using ConductBot.Organization.Matching;

namespace ConductBot.Tests.Organization.Matching;

public sealed class PersonMatchTests
{
    private const string Entra = "0a1b2c3d-0000-0000-0000-000000000001";
    private const string Other = "0a1b2c3d-0000-0000-0000-000000000002";

    private static readonly OrganizationSnapshot Organization = new(1, Offices.Sample.Units,
    [
        Offices.Of("staff") with { EntraId = Entra },
        Offices.Of("manager"),
        Offices.Of("deputy") with { Until = Offices.Today.AddDays(-1) },
        Offices.Of("lan.tt") with { From = Offices.Today.AddDays(1), SignInName = "den-sau@so-mau.example" },
        Offices.Of("tam.lm") with { SignInName = "chung@so-mau.example" },
        Offices.Of("tung.vt") with { SignInName = "CHUNG@so-mau.example" },
    ]);

    [Theory]
    [InlineData(Entra, null, null, "staff")]
    [InlineData("0A1B2C3D-0000-0000-0000-000000000001", null, null, "staff")]
    [InlineData(Other, null, null, "ask")]
    [InlineData(Other, null, "HAU.tv@so-mau.example", "manager")]
    [InlineData(Other, null, "mai.nt@so-mau.example", "AnotherAccount")] // the file names another account for her
    [InlineData(null, null, "mai.nt@so-mau.example", "AnotherAccount")]
    [InlineData(Other, "staff", null, "AnotherAccount")] // was bound before the file named the account
    [InlineData(Other, "manager", null, "manager")]
    [InlineData(Other, "deputy", null, "NotHere")]
    [InlineData(Other, "removed", "hau.tv@so-mau.example", "manager")]
    [InlineData(Other, null, "hoa.st@so-mau.example", "NotHere")]
    [InlineData(Other, null, "den-sau@so-mau.example", "NotHere")]
    [InlineData(Other, null, "chung@so-mau.example", "Ambiguous")]
    [InlineData(Other, null, "la@so-mau.example", "NotListed")]
    public void An_account_is(string? entra, string? bound, string? signInName, string expected) =>
        Of(PersonMatch.Of(new ContactFacts("key", null, entra, signInName), bound, Organization, Offices.Today)).ShouldBe(expected);

    [Theory]
    [InlineData("manager", "manager")]
    [InlineData("deputy", "NotHere")]
    [InlineData("nobody", "NotListed")]
    public void The_chat_page_s_claim_decides_alone(string chosen, string expected) =>
        Of(PersonMatch.Of(new ContactFacts("key", chosen, Entra, "hau.tv@so-mau.example"), "staff", Organization, Offices.Today)).ShouldBe(expected);

    private static string Of(WhoOutcome? outcome) => outcome switch
    {
        null => "ask",
        WhoOutcome.Known known => known.Person.Id,
        WhoOutcome.Unknown unknown => unknown.Reason.ToString(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

using ConductBot.Directives;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Forms;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.SelfReports.Forms;

/// <summary>Which of the shipped forms are offered where, by whether their clauses bind the organisation.</summary>
public sealed class FormOffersTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("soc-trang")]
    [InlineData("can-tho")]
    public void Where_the_directives_of_Soc_Trang_bind_all_are_offered(string organization) =>
        At(organization).On(Day).Select(form => form.Id).ShouldBe(ShippedForms.All.Select(form => form.Id), ignoreOrder: true);

    [Theory]
    [InlineData("phu-yen")]
    [InlineData("dak-lak")]
    [InlineData("ha-noi")]
    public void Elsewhere_only_the_one_that_rests_on_the_Prime_Minister_s_dispatch_and_it_says_no_other_clause(string organization)
    {
        var offers = At(organization);
        var only = offers.On(Day).ShouldHaveSingleItem();
        only.Id.ShouldBe("ho-so-tre");
        offers.Basis(only, Day).Select(clause => clause.Directive).ShouldBe(["968-CD-TTg"]);
        offers.Find("di-tre", Day).ShouldBeNull();
        offers.Known("di-tre").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("phu-yen", true)]
    [InlineData("dak-lak", true)]
    [InlineData("soc-trang", false)]
    [InlineData("can-tho", false)]
    [InlineData("ha-noi", false)]
    public void The_public_apology_is_asked_for_in_Phu_Yen_alone(string organization, bool binds) =>
        At(organization).Binds(ShippedForms.Of("ho-so-tre").Draft!.Basis, Day).ShouldBe(binds);

    [Theory]
    [InlineData("late", "Tình trạng: Trễ hạn.")]
    [InlineData("wrong", "Tình trạng: Có sai sót.")]
    public async Task The_draft_says_what_happened_and_nothing_else_did(string what, string said)
    {
        await using var office = new TaskOffice();
        office.Get<IOptions<DirectivesOptions>>().Value.Organization = "phu-yen";
        office.Organize(new Broadcasts.Office().Current);
        await office.SayAsync("staff", "em báo cáo hồ sơ trễ hạn");
        await office.PressAsync("staff", office.LastCard!, ReportVerbs.File, ("f-file", "H12.34"), ("f-what", what), ("f-procedure", "Khai sinh"), ("f-due", "2026-02-27"), ("f-promised", "2026-03-05"), ("f-reason", "Nhập sai tên"));
        await office.SettleAsync();
        var drafted = string.Join('\n', office.World.Sent.Select(sent => sent.Activity.Text));
        drafted.ShouldContain("Dự thảo thư xin lỗi công khai");
        drafted.ShouldContain(said);
        drafted.ShouldContain("H12.34 (Khai sinh)");
        drafted.ShouldContain("05/03/2026");
        drafted.ShouldNotContain("{reason}");
    }

    [Fact]
    public async Task Where_no_clause_asks_for_it_nothing_is_drafted()
    {
        await using var office = new TaskOffice();
        office.Organize(new Broadcasts.Office().Current);
        await office.SayAsync("staff", "em báo cáo hồ sơ trễ hạn");
        var filed = await office.PressAsync("staff", office.LastCard!, ReportVerbs.File, ("f-file", "H12.34"), ("f-what", "late"), ("f-procedure", "Khai sinh"), ("f-due", "2026-02-27"), ("f-reason", "Nhập sai tên"));
        filed.ShouldContain("TB-2026-000001");
        await office.SettleAsync();
        office.World.Sent.ShouldAllBe(sent => sent.Activity.Text == null || !sent.Activity.Text.Contains("xin lỗi", StringComparison.Ordinal));
    }

    private static FormOffers At(string organization) => new(ShippedForms.All, new DirectiveLibrary(ShippedTexts.Library), Options.Create(new DirectivesOptions { Organization = organization }));
}

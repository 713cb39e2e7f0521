using ConductBot.Directives;
using ConductBot.Directives.Force;

namespace ConductBot.Tests.Directives.Force;

public class BindingTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);

    [Theory]
    [InlineData("10-CT-CTUBND", "soc-trang", "Own")]
    [InlineData("968-CD-TTg", "soc-trang", "National")]
    [InlineData("CT-TU-2023", "soc-trang", "Elsewhere")]
    [InlineData("CT-TU-2023", "phu-yen", "Own")]
    [InlineData("10-CT-CTUBND", "can-tho", "Predecessor")]
    [InlineData("10-CT-CTUBND", "hau-giang", "Elsewhere")]
    [InlineData("CT-TU-2023", "dak-lak", "Predecessor")]
    [InlineData("10-CT-CTUBND", "khong-co", "Elsewhere")]
    public void A_directive_binds_its_own_territory_what_that_became_and_when_national_everybody(string id, string organization, string basis)
    {
        foreach (var day in new[] { Before, After }) Of(id, organization, day).Basis.ToString().ShouldBe(basis);
    }

    [Fact]
    public void A_directive_of_the_territory_that_took_over_binds_from_that_day()
    {
        var later = ShippedTexts.Directive("10-CT-CTUBND");
        later = later with { Metadata = later.Metadata with { Jurisdiction = new Sourced<string>("can-tho", Provenance.InText, "x") } };
        Binding.Of(later, "soc-trang", Before, ShippedTexts.Library.Jurisdictions).Binds.ShouldBeFalse();
        Binding.Of(later, "soc-trang", After, ShippedTexts.Library.Jurisdictions).Basis.ShouldBe(BindingBasis.Successor);
    }

    [Fact]
    public void Whom_it_binds_is_said_with_the_merger_and_its_source()
    {
        Of("10-CT-CTUBND", "soc-trang", Before).Vietnamese.ShouldBe("Ban hành cho tỉnh Sóc Trăng.");
        var after = Of("10-CT-CTUBND", "soc-trang", After);
        after.Vietnamese.ShouldStartWith("Ban hành cho tỉnh Sóc Trăng, từ 01/07/2025 thuộc thành phố Cần Thơ (Nghị quyết 202/2025/QH15");
        after.Vietnamese.ShouldContain("chưa được kiểm chứng");
        after.English.ShouldContain("since 01/07/2025 part of thành phố Cần Thơ");
    }

    [Fact]
    public void An_inferred_territory_is_said_to_be_inferred() => Of("CT-TU-2023", "soc-trang", Before).Vietnamese.ShouldContain("suy ra");

    [Fact]
    public void An_unknown_territory_does_not_bind()
    {
        var directive = ShippedTexts.Directive("10-CT-CTUBND");
        var unknown = directive with { Metadata = directive.Metadata with { Jurisdiction = null } };
        Binding.Of(unknown, "soc-trang", After, ShippedTexts.Library.Jurisdictions).ShouldSatisfyAllConditions(binding => binding.Binds.ShouldBeFalse(), binding => binding.Basis.ShouldBe(BindingBasis.Unknown));
    }

    [Fact]
    public void Territories_that_name_each_other_in_a_circle_end()
    {
        Jurisdiction[] circle =
        [
            new("a", "tỉnh A", null, Before, ["b"], "", "", true) { Predecessors = ["b"] },
            new("b", "tỉnh B", null, Before, ["a"], "", "", true) { Predecessors = ["a"] },
        ];
        var directive = ShippedTexts.Directive("10-CT-CTUBND");
        directive = directive with { Metadata = directive.Metadata with { Jurisdiction = new Sourced<string>("a", Provenance.InText, "x") } };
        Binding.Of(directive, "b", After, circle).Vietnamese.ShouldContain("chưa rõ nơi tiếp nhận");
    }

    [Fact]
    public void Every_territory_leads_to_one_that_exists_today()
    {
        var map = new JurisdictionMap(ShippedTexts.Library.Jurisdictions);
        foreach (var jurisdiction in ShippedTexts.Library.Jurisdictions.Where(jurisdiction => jurisdiction.Id != Jurisdiction.National))
            map.On(jurisdiction, new DateOnly(2026, 11, 21)).ShouldNotBeEmpty(jurisdiction.Id);
    }

    private static Binding Of(string id, string organization, DateOnly day) => Binding.Of(ShippedTexts.Directive(id), organization, day, ShippedTexts.Library.Jurisdictions);
}

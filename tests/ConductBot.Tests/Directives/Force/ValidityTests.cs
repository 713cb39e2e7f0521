using ConductBot.Directives;
using ConductBot.Directives.Force;

namespace ConductBot.Tests.Directives.Force;

public class ValidityTests
{
    private static readonly DateOnly Day = new(2024, 6, 1);

    [Fact]
    public void A_directive_is_in_force_from_its_first_day() =>
        Of(Directive("a", "1/CT", new(2024, 1, 1))).ShouldBeOfType<Validity.InForce>().MayApply.ShouldBeTrue();

    [Fact]
    public void Before_its_first_day_it_is_not() => Of(Directive("a", "1/CT", new(2024, 7, 1))).ShouldBeOfType<Validity.NotYet>().MayApply.ShouldBeFalse();

    [Fact]
    public void Its_end_is_the_first_day_without_it()
    {
        var directive = Directive("a", "1/CT", new(2024, 1, 1));
        Of(directive with { Metadata = directive.Metadata with { InForceTo = new(Day, Provenance.PolicyOwner, "x") } }).ShouldBeOfType<Validity.Ended>();
        Of(directive with { Metadata = directive.Metadata with { InForceTo = new(Day.AddDays(1), Provenance.PolicyOwner, "x") } }).ShouldBeOfType<Validity.InForce>();
    }

    [Fact]
    public void A_later_one_of_the_same_territory_replaces_it_from_its_own_first_day()
    {
        var old = Directive("a", "23-CT/TU", new(2013, 6, 3));
        var newer = Replacing(Directive("b", "5-CT/TU", Day), "thay thế Chỉ thị số 23-CT/TU ngày 03/6/2013");
        Of(old, newer).ShouldBeOfType<Validity.Replaced>().By.ShouldBe("b");
        Validity.Of(old, Day.AddDays(-1), [old, newer]).ShouldBeOfType<Validity.InForce>();
    }

    [Fact]
    public void One_of_the_same_number_but_another_date_or_territory_is_not_meant()
    {
        var newer = Replacing(Directive("b", "5-CT/TU", Day), "thay thế Chỉ thị số 23-CT/TU ngày 03/6/2013");
        Of(Directive("a", "23-CT/TU", new(2014, 1, 1)), newer).ShouldBeOfType<Validity.InForce>();
        Of(Directive("a", "23-CT/TU", new(2013, 6, 3), "can-tho"), newer).ShouldBeOfType<Validity.InForce>();
    }

    [Fact]
    public void Without_a_date_it_is_said_to_be_unknown_and_may_apply() => Of(ShippedTexts.Directive("CT-TU-2023")).ShouldBeOfType<Validity.Unknown>().MayApply.ShouldBeTrue();

    [Fact]
    public void The_rule_on_a_day_is_the_newest_version_that_held_then()
    {
        var first = Directive("a", "1/CT", new(2024, 1, 1));
        var corrected = first with { Version = 2 };
        var amended = Directive("a", "1/CT", new(2025, 1, 1)) with { Version = 3 };
        RuleOnDay.Pick([first, corrected, amended], new(2024, 6, 1)).ShouldBe(corrected);
        RuleOnDay.Pick([first, corrected, amended], new(2025, 1, 1)).ShouldBe(amended);
        RuleOnDay.Pick([first, corrected, amended], new(2023, 12, 31)).ShouldBeNull();
    }

    private static Validity Of(Directive directive, params Directive[] others) => Validity.Of(directive, Day, [directive, .. others]);

    private static Directive Directive(string id, string number, DateOnly from, string territory = "soc-trang") => ShippedTexts.Directive("10-CT-CTUBND") with
    {
        Id = id,
        Metadata = new DirectiveMetadata
        {
            Number = new(number, Provenance.InText, number),
            Jurisdiction = new(territory, Provenance.InText, territory),
            Issued = new(from, Provenance.InText, "x"),
            InForceFrom = new(from, Provenance.Inferred, "x"),
        },
    };

    private static Directive Replacing(Directive directive, string words) => directive with
    {
        Metadata = directive.Metadata with { Replaces = [new("23-CT/TU", Provenance.InText, words)] },
    };
}

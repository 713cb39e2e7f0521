using ConductBot.SelfReports.Forms;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.SelfReports.Forms;

public sealed class FormFillingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly ReportForm LateFile = FormReader.Read("ho-so-tre.yaml", File.ReadAllText(Path.Combine(ShippedTexts.Folder, "forms", "ho-so-tre.yaml"))).Form!;

    private static readonly ReportForm Dependent = LateFile with
    {
        Checks = [],
        Fields =
        [
            new FormField { Id = "what", Kind = FieldKind.YesNo, Label = new("Có không", "Whether"), Question = new("Có không", "Whether"), Required = true },
            new FormField { Id = "how", Kind = FieldKind.Line, Label = new("Thế nào", "How"), Question = new("Thế nào", "How"), Required = true, Characters = 5, When = new("what", ["yes"]) },
        ],
    };

    private static Dictionary<string, FieldValue> Filled() => new()
    {
        ["file"] = new FieldValue.Words("H12.34-261120-0007"),
        ["what"] = new FieldValue.Option("late"),
        ["procedure"] = new FieldValue.Words("Cấp đổi giấy phép lái xe"),
        ["due"] = new FieldValue.Day(Today.AddDays(-5)),
        ["promised"] = new FieldValue.Day(Today.AddDays(2)),
        ["reason"] = new FieldValue.Words("Chờ ý kiến"),
    };

    [Fact]
    public void A_form_filled_rightly_has_no_problem() => FormFilling.Problems(LateFile, Filled(), Today).ShouldBeEmpty();

    [Fact]
    public void What_is_needed_is_missed_in_order() =>
        FormFilling.Problems(LateFile, new Dictionary<string, FieldValue>(), Today).Select(problem => (problem.Field, problem.Fault))
            .ShouldBe([("file", FieldFault.Missing), ("what", FieldFault.Missing), ("procedure", FieldFault.Missing), ("due", FieldFault.Missing), ("reason", FieldFault.Missing)]);

    [Fact]
    public void Two_days_in_the_wrong_order_contradict()
    {
        var filled = Filled();
        filled["promised"] = new FieldValue.Day(Today.AddDays(-6));
        FormFilling.Problems(LateFile, filled, Today).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Field.ShouldBe("promised"), problem => problem.Fault.ShouldBe(FieldFault.Contradicts), problem => problem.Check!.Message.Vietnamese.ShouldContain("ngày hẹn trả"));
    }

    [Fact]
    public void A_day_out_of_its_range_and_a_value_of_the_wrong_kind_are_told_apart()
    {
        var filled = Filled();
        filled["due"] = new FieldValue.Day(Today.AddDays(61));
        filled["promised"] = new FieldValue.Words("mai");
        filled["what"] = new FieldValue.Option("lost");
        FormFilling.Problems(LateFile, filled, Today).Select(problem => (problem.Field, problem.Fault))
            .ShouldBe([("what", FieldFault.NoOption), ("due", FieldFault.TooLate), ("promised", FieldFault.NoDay)]);
    }

    [Fact]
    public void A_field_whose_condition_is_not_met_is_neither_asked_nor_kept()
    {
        var values = new Dictionary<string, FieldValue> { ["what"] = new FieldValue.YesNo(false), ["how"] = new FieldValue.Words("far too long") };
        FormFilling.Problems(Dependent, values, Today).ShouldBeEmpty();
        FormFilling.Kept(Dependent, values).Keys.ShouldBe(["what"]);

        values["what"] = new FieldValue.YesNo(true);
        FormFilling.Problems(Dependent, values, Today).ShouldHaveSingleItem().Fault.ShouldBe(FieldFault.TooLong);
    }

    [Fact]
    public void Every_kind_of_field_refuses_every_other_kind_of_value()
    {
        (FieldKind Kind, FieldValue Value)[] pairs =
        [
            (FieldKind.Line, new FieldValue.Words("a")), (FieldKind.Text, new FieldValue.Words("a")), (FieldKind.Date, new FieldValue.Day(Today)), (FieldKind.Time, new FieldValue.TimeOfDay(new TimeOnly(8, 0))),
            (FieldKind.Number, new FieldValue.Whole(1)), (FieldKind.Choice, new FieldValue.Option("a")), (FieldKind.YesNo, new FieldValue.YesNo(true)), (FieldKind.Person, new FieldValue.Somebody(null, "a")),
        ];
        foreach (var (kind, own) in pairs)
        {
            var field = new FormField { Id = "f", Kind = kind, Label = new("a", "a"), Question = new("a", "a"), Characters = 9, Options = [new("a", new("a", "a"), []), new("b", new("b", "b"), [])] };
            FormFilling.FaultOf(field, own, Today).ShouldBeNull();
            foreach (var (_, other) in pairs.Where(pair => pair.Value.GetType() != own.GetType())) FormFilling.FaultOf(field, other, Today).ShouldNotBeNull($"{kind} took {other}");
        }
    }
}

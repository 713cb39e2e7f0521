using ConductBot.Directives.Importing;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Reports;
using ConductBot.Directives.Storing;

namespace ConductBot.Tests.Directives.Reports;

public class DirectiveReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void The_list_says_version_validity_whom_it_binds_and_doubts()
    {
        var list = DirectiveReport.List(ShippedTexts.Library, "soc-trang", Today);
        foreach (var expected in new[]
        {
            "10-CT-CTUBND  Chỉ thị 10/CT-CTUBND, 28/12/2012  ·  bản 1, 37 đoạn", "từ 01/07/2025 thuộc thành phố Cần Thơ", "Ràng buộc cơ quan mình.", "Không ràng buộc cơ quan mình.",
            "dấu công văn đến ghi ngày 04/12/2012", "CT-TU-2023  Chỉ thị (không rõ số)", "6 văn bản",
        }) list.ShouldContain(expected);
    }

    [Fact]
    public void A_directive_is_shown_whole_with_notes_apart_and_marked()
    {
        var directive = ShippedTexts.Directive("10-CT-CTUBND");
        var shown = DirectiveReport.Show(directive, ShippedTexts.Library, "soc-trang", Today);
        foreach (var clause in directive.Clauses) shown.ShouldContain(clause.Text);
        shown.ShouldContain("Ghi chú (chưa xác nhận) 10-CT-CTUBND#2.e:rượu, bia:");
        shown.ShouldContain("2.c: “những nhiễu” → “nhũng nhiễu”");
    }

    [Fact]
    public void A_missing_word_and_a_doubtful_reading_are_shown_for_what_they_are()
    {
        DirectiveReport.Repairs(ShippedTexts.Directive("510-UBND-TH")).ShouldContain("“(thiếu)” → “[phục]”");
        DirectiveReport.Repairs(ShippedTexts.Directive("CT-TU-2023")).ShouldContain("“nhũng nhẹo” còn nghi ngờ, giữ nguyên");
    }

    public static TheoryData<Type> PublishOutcomes => [.. typeof(PublishOutcome).GetNestedTypes()];

    [Theory]
    [MemberData(nameof(PublishOutcomes))]
    public void Every_outcome_of_publishing_has_its_sentence(Type outcome)
    {
        var constructor = outcome.GetConstructors().First(candidate => !candidate.IsStatic);
        var made = (PublishOutcome)constructor.Invoke([.. constructor.GetParameters().Select(_ => (object)7L)]);
        ImportReport.Stored(made).ShouldContain(" / ");
    }

    [Fact]
    public void A_refusal_is_said_in_both_languages_with_its_line() =>
        ImportReport.Of(new ImportOutcome.Refused(new ReadOutcome.Refused(7, "Sai.", "Wrong."))).ShouldBe("Dòng 7: Sai.\nLine 7: Wrong.");
}

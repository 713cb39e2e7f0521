using System.Text.RegularExpressions;
using ConductBot.Directives;

namespace ConductBot.Tests.Directives.Reading;

/// <summary>Each clause rebuilt from its source lines by rules of this test's own.</summary>
public partial class VerbatimTests
{
    public static TheoryData<string> Ids => [.. ShippedTexts.Library.Directives.Select(directive => directive.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_clause_differs_from_its_source_by_reviewed_repairs_only(string id)
    {
        var directive = ShippedTexts.Directive(id);
        var lines = File.ReadAllText(Path.Combine(ShippedTexts.Folder, "sources", directive.SourceFile)).Split('\n');
        foreach (var clause in directive.Clauses)
        {
            var source = lines[(clause.FirstLine - 1)..clause.LastLine].Where(line => !PageNumber().IsMatch(line)).Select(Plain).Where(line => line.Length > 0);
            var label = clause.Label.Length == 0 ? "" : clause.Label + " ";
            (label + ScannedReading.Of(clause)).ShouldBe(string.Join(' ', source), $"{id}#{clause.Path}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_repair_stands_where_it_says(string id)
    {
        foreach (var clause in ShippedTexts.Directive(id).Clauses)
        {
            foreach (var repair in clause.Repairs) clause.Text.Substring(repair.At, repair.Repaired.Length).ShouldBe(repair.Repaired);
        }
    }

    [Fact]
    public void Everything_shown_is_in_normal_form_C()
    {
        foreach (var clause in ShippedTexts.Library.Directives.SelectMany(directive => directive.Clauses)) clause.Text.IsNormalized().ShouldBeTrue();
    }

    [Theory]
    [InlineData("24-CT-TU", "3", "hên quan", "liên quan")]
    [InlineData("24-CT-TU", "1", "tăng cuờng", "tăng cường", "cuờng", "cường")]
    [InlineData("24-CT-TU", "2", "tận tuy", "tận tụy")]
    [InlineData("10-CT-CTUBND", "2.c", "những nhiễu", "nhũng nhiễu")]
    [InlineData("10-CT-CTUBND", "1.b", "những nhiễu", "nhũng nhiễu")]
    [InlineData("510-UBND-TH", "12.3", "những nhiễu", "nhũng nhiễu")]
    [InlineData("510-UBND-TH", "8.1", "thông nhất", "thống nhất")]
    [InlineData("968-CD-TTg", "1.b", "đề tri trệ", "để trì trệ")]
    [InlineData("968-CD-TTg", "1.g", "những nhiễu", "nhũng nhiễu")]
    [InlineData("CT-TU-2023", "0", "gần bó", "gắn bó")]
    public void A_scanning_error_is_repaired_and_the_scan_kept(string id, string path, string scanned, string shown, string? repairedFrom = null, string? repairedTo = null)
    {
        var clause = ShippedTexts.Directive(id).Find(path).ShouldNotBeNull();
        clause.Text.ShouldContain(shown);
        clause.Repairs.ShouldContain(repair => repair.Scanned == (repairedFrom ?? scanned) && repair.Repaired == (repairedTo ?? shown) && repair.Reason.Length > 0);
        ScannedReading.Of(clause).ShouldContain(scanned);
    }

    [Theory]
    [InlineData("CT-TU-2023", "5.p3", "nhũng nhẹo")]
    [InlineData("CT-TU-2023", "5.p3", "tránh trễ quá hạn")]
    [InlineData("968-CD-TTg", "0", "sơ sai")]
    [InlineData("968-CD-TTg", "1.h", "thamvanquydinghinhdoanh.gov.vn")]
    public void A_doubtful_reading_stays_and_is_flagged(string id, string path, string words) =>
        ShippedTexts.Directive(id).Find(path).ShouldNotBeNull().Repairs.ShouldContain(repair => repair.Doubtful && repair.Scanned == words);

    [Fact]
    public void A_missing_word_stands_in_brackets()
    {
        var clause = ShippedTexts.Directive("510-UBND-TH").Find("12.2").ShouldNotBeNull();
        clause.Text.ShouldContain("khắc [phục] những hạn chế");
        clause.Repairs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(repair => repair.Scanned.ShouldBe(""), repair => repair.Repaired.ShouldBe("[phục]"));
    }

    [Fact]
    public void No_word_of_the_lost_horn_family_is_left()
    {
        foreach (var clause in ShippedTexts.Library.Directives.SelectMany(directive => directive.Clauses)) LostHorn().Match(clause.Text).Value.ShouldBe("");
    }

    [Fact]
    public void Words_copied_from_the_scan_are_found_in_the_shown_text()
    {
        var clause = ShippedTexts.Directive("24-CT-TU").Find("1.p4").ShouldNotBeNull();
        ScannedReading.Shown(clause, "nguời đứng đầu chính quyền với nguời dân").ShouldBe("người đứng đầu chính quyền với người dân");
        ScannedReading.Shown(clause, "không có ở đây").ShouldBeNull();
    }

    private static string Plain(string line)
    {
        var text = line.Replace("**", "", StringComparison.Ordinal).Replace("*ll*", "ll", StringComparison.Ordinal);
        text = Regex.Replace(text, @"\[([^\]]+)\]\(http[^)]+\)", "$1");
        text = Regex.Replace(text, "^#+ ", "");
        return Regex.Replace(text, @"\s+", " ").Trim();
    }

    [GeneratedRegex(@"^\s*\d{1,2}\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex("u[ơớờởỡợ]")]
    private static partial Regex LostHorn();
}

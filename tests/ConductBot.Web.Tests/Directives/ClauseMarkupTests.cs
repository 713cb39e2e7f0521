using System.Net;
using System.Text.RegularExpressions;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Shipped;
using ConductBot.Web.Directives;

namespace ConductBot.Web.Tests.Directives;

public sealed partial class ClauseMarkupTests
{
    private static readonly DirectiveTexts Texts = Localized<DirectiveTexts>.Load(typeof(DirectiveTexts).Assembly, "ConductBot.Web.Directives.Texts")[Language.Vietnamese];

    [Fact]
    public void A_repaired_word_says_what_the_scan_has()
    {
        var clause = SampleTexts.Clause("1", "nhũng nhiễu dân", new Repair(0, "những", "nhũng", "lỗi quét"));
        ClauseMarkup.Text(clause, Texts).ToString().ShouldContain("title=\"bản quét: “những”\"");
    }

    [Fact]
    public void A_doubtful_reading_is_flagged_and_stays()
    {
        var clause = SampleTexts.Clause("1", "nhũng nhẹo", new Repair(6, "nhẹo", "nhẹo", "có thể là nhiễu"));
        var html = ClauseMarkup.Text(clause, Texts).ToString();
        html.ShouldContain("class=\"doubtful\"");
        html.ShouldContain("có thể là nhiễu");
    }

    [Fact]
    public void Without_its_marks_every_shipped_clause_is_shown_character_by_character()
    {
        var library = LibraryFolder.Read(Path.Combine(AppContext.BaseDirectory, "library"), DateTimeOffset.UnixEpoch);
        library.Directives.Count.ShouldBeGreaterThan(0);
        foreach (var clause in library.Directives.SelectMany(directive => directive.Clauses))
            WebUtility.HtmlDecode(Tags().Replace(Unseen().Replace(ClauseMarkup.Text(clause, Texts).ToString(), ""), "")).ShouldBe(clause.Text);
    }

    [GeneratedRegex("<span class=\"unseen\">[^<]*</span>")]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}

using System.Net;
using System.Text.RegularExpressions;
using ConductBot.Directives;
using ConductBot.Web.Directives;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Web.Tests.Directives;

public sealed partial class ClauseSearchTests
{
    private static readonly Directive Text = SampleTexts.Directive(
        "A",
        SampleTexts.Clause("1", "Không uống rượu, bia trong giờ làm việc."),
        SampleTexts.Clause("2", "Không chơi ruou tài xỉu; uống bia."),
        SampleTexts.Clause("3", "Đeo thẻ khi thi hành nhiệm vụ, uỷ quyền."));

    [Theory]
    [InlineData("rượu bia", "1,2")]
    [InlineData("ruou bia", "2,1")]
    [InlineData("RƯỢU", "1,2")]
    [InlineData("deo the", "3")]
    [InlineData("ủy quyền", "3")]
    [InlineData("xỉu", "2")]
    [InlineData("xỉ", "")]
    [InlineData("rượu đeo", "")]
    public void Paragraphs_with_all_words_are_found_those_as_typed_first(string typed, string paths) =>
        string.Join(',', ClauseSearch.Of(typed)!.In([Text]).Select(found => found.Clause.Path)).ShouldBe(paths);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("?!<>")]
    public void Without_a_word_there_is_no_search(string? typed) => ClauseSearch.Of(typed).ShouldBeNull();

    [Fact]
    public void The_words_found_are_marked_where_they_stand() =>
        ClauseSearch.Of("ruou bia")!.Marked("Không uống rượu, bia & rượu bia.").ToString().ShouldBe("Không uống <mark>rượu</mark>, <mark>bia</mark> &amp; <mark>rượu bia</mark>.");

    [Fact]
    public void Marking_changes_no_character_of_the_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (text, typed) =>
        {
            if (ClauseSearch.Of(typed.Get) is not { } search || text.Get.Any(char.IsSurrogate)) return true;
            return WebUtility.HtmlDecode(Marks().Replace(search.Marked(text.Get).ToString(), "")) == WebUtility.HtmlDecode(ConductBot.Web.Html.Markup.Of($"{text.Get}").ToString());
        }));

    [GeneratedRegex("</?mark>")]
    private static partial Regex Marks();
}

using ConductBot.Answers.Ranking;
using ConductBot.Answers.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers.Text;

public class SpellingTests
{
    private static readonly Spelling Small = Of("uống rượu bia trong giờ làm việc có được không thủ trưởng cơ quan phong bì giám đốc quan điểm");

    [Theory]
    [InlineData("uoongs", "uống")]
    [InlineData("vieejc", "việc")]
    [InlineData("ruowuj", "rượu")]
    public void Keystrokes_left_over_are_undone_first(string typed, string meant) => Syllable.Exact(Mended(typed)).ShouldBe(Syllable.Exact(meant));

    [Theory]
    [InlineData("khogn", "khong")]
    [InlineData("rượuu", "ruou")]
    [InlineData("thủtrưởng", "thu truong")]
    [InlineData("coquan", "co quan")]
    [InlineData("lamviec", "lam viec")]
    [InlineData("fong", "phong")]
    [InlineData("jam", "giam")]
    [InlineData("wan", "quan")]
    public void One_slip_or_two_words_run_together_are_mended(string typed, string mended) => Mended(typed).ShouldBe(mended);

    [Theory]
    [InlineData("zzzzzzzz")]
    [InlineData("2024a")]
    [InlineData("supercalifragilistic")]
    public void What_resembles_nothing_stays(string typed) => Mended(typed).ShouldBe(typed);

    [Fact]
    public void The_neighbours_decide_between_two_slips()
    {
        var spelling = Of("hội họp hội họp hội họp cuộc họp lớp học lớp học");
        spelling.Mend("hopp", "hội", null).ShouldBe(["hop"]);
        Of("cán bộ cán bộ bốn bộ").Mend("cná", null, "bộ").ShouldBe(["can"]);
    }

    [Fact]
    public void Any_token_gets_tokens() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
            Words.Of(Words.Normal(text.Get)).TrueForAll(word => Small.Mend(word.Text, null, null).All(token => token.Length > 0))));

    private static string Mended(string typed) => string.Join(' ', Small.Mend(typed, null, null));

    private static Spelling Of(string text)
    {
        var (lexicon, frequency) = (new Lexicon(), new SyllableFrequency());
        foreach (var word in Words.Of(text))
        {
            lexicon.Add(word.Text);
            frequency.Add(word.Text);
        }

        return new Spelling(lexicon, frequency);
    }
}

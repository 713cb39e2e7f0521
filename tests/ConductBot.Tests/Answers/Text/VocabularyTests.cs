using ConductBot.Answers.Text;

namespace ConductBot.Tests.Answers.Text;

public class VocabularyTests
{
    [Theory]
    [InlineData("word\tnhậu")]
    [InlineData("wort\tnhậu\tuống rượu")]
    [InlineData("word\t…\tuống rượu")]
    [InlineData("abbreviation\tko")]
    [InlineData("không có tab")]
    public void A_wrong_line_is_named(string line)
    {
        var problem = Should.Throw<FormatException>(() => Vocabulary.Read(["# a comment", "", "word\tnhậu\tuống rượu", line]));
        problem.Message.ShouldContain("Line 4");
        problem.Message.ShouldContain(line);
    }

    [Fact]
    public void An_entry_has_its_meanings_and_conditions()
    {
        var entry = Vocabulary.Read(["word\tVài Lon\tuống rượu|bia\ttrưa|trong giờ"]).StartingAt(["vai", "lon"], 0).ShouldHaveSingleItem();
        entry.Folded.ShouldBe(["vai", "lon"]);
        entry.Means.Select(means => means.Text).ShouldBe(["uống rượu", "bia"]);
        entry.With.Select(with => with.Trim()).ShouldBe(["trua", "trong gio"], ignoreOrder: true);
    }

    [Fact]
    public void Stop_words_count_in_their_own_form_and_folded()
    {
        var vocabulary = Vocabulary.Read(["stop\tvới", "stop-english\tthe of"]);
        vocabulary.IsStop(Syllable.Exact("với")).ShouldBeTrue();
        vocabulary.IsStop(Syllable.Exact("vòi")).ShouldBeFalse();
        vocabulary.IsFoldedStop("voi").ShouldBeTrue();
        vocabulary.IsEnglishStop("of").ShouldBeTrue();
    }

    [Fact]
    public void No_shipped_abbreviation_stands_for_two_things()
    {
        var lines = File.ReadLines(Path.Combine(ConductBot.Tests.Directives.ShippedTexts.Folder, "vocabulary.tsv")).Select(line => line.Split('\t')).Where(columns => columns[0] == "abbreviation");
        lines.GroupBy(columns => columns[1], columns => columns[2]).Where(same => same.Distinct().Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ubnd", "ủy ban nhân dân")]
    [InlineData("ko", "không")]
    [InlineData("dc", "được")]
    [InlineData("cbcc", "cán bộ công chức")]
    [InlineData("cq", "cơ quan")]
    public void Shipped_abbreviations_are_written_out(string token, string words) => string.Join(' ', ShippedAnswers.Vocabulary.Abbreviation(token)!).ShouldBe(words);
}

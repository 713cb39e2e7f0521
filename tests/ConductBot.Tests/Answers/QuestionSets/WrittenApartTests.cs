using System.Text.Json;
using ConductBot.Answers.Text;
using ConductBot.Directives;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>The test questions and the field of questions people ask are written apart: else the figures measure memory.</summary>
public class WrittenApartTests
{
    private const double NearDuplicate = 0.8;

    [Fact]
    public void No_test_question_is_a_near_duplicate_of_a_question_in_the_library()
    {
        var library = System.IO.Directory.GetFiles(Path.Combine(ShippedTexts.Folder, "questions"), "*.jsonl").SelectMany(Asked).ToList();
        var tests = QuestionSet.All.SelectMany(set => set.Questions).SelectMany(question => new[] { question.Question, question.First, question.Second }.Where(text => text.Length > 0).Select(text => (question.Id, Text: text, Words: Words(text))));
        var holding = library.SelectMany((asked, at) => asked.Words.Select(word => (word, at))).ToLookup(one => one.word, one => one.at, StringComparer.Ordinal);
        var near = from test in tests
                   from at in test.Words.SelectMany(word => holding[word]).CountBy(at => at).Where(common => MayBeNear(common.Value, test.Words.Count)).Select(common => common.Key)
                   let asked = library[at]
                   where Alike(test.Words, asked.Words) >= NearDuplicate
                   select $"{test.Id} '{test.Text}' is {asked.At} '{asked.Text}': remove the library's line";
        near.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Thai sản được nghỉ mấy tháng?", "nghi thai san duoc may thang", 1)]
    [InlineData("a b c d", "a b c e", 0.6)]
    [InlineData("một", "hai", 0)]
    public void Likeness_is_the_share_of_words_in_common(string one, string other, double share) => Alike(Words(one), Words(other)).ShouldBe(share, 0.001);

    [Fact]
    public void Ids_of_questions_are_unique() => QuestionSet.All.SelectMany(set => set.Questions).Select(question => question.Id).ShouldBeUnique();

    [Fact]
    public void Every_expected_clause_is_in_the_library_and_has_the_words_that_must_be_quoted()
    {
        foreach (var question in QuestionSet.All.SelectMany(set => set.Questions).Where(question => question.Expected.Count > 0 && question.Expected[0].Contains('#', StringComparison.Ordinal)))
        {
            var clauses = ShippedTexts.Library.Directives.SelectMany(directive => directive.Clauses.Where(clause => question.Accepts($"{directive.Id}#{clause.Path}"))).ToList();
            clauses.ShouldNotBeEmpty(question.ToString());
            if (question.MustQuote is { } words) clauses.ShouldContain(clause => (clause.Text + "\n" + ScannedReading.Of(clause)).Contains(words, StringComparison.OrdinalIgnoreCase), $"{question.Id}: {words}");
        }
    }

    private static IEnumerable<(string At, string Text, HashSet<string> Words)> Asked(string file) => File.ReadLines(file).Select((line, number) =>
    {
        var text = JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!;
        return ($"{Path.GetFileName(file)}:{number + 1}", text, Words(text));
    });

    private static HashSet<string> Words(string text) => [.. ConductBot.Answers.Text.Words.Of(text.Normalize()).Select(word => Syllable.Fold(word.Text))];

    // Whoever has fewer words in common than that is less alike, however few others the question of the library has: only the rest is looked at.
    private static bool MayBeNear(int common, int words) => common >= NearDuplicate * words;

    private static double Alike(HashSet<string> one, HashSet<string> other)
    {
        if (Math.Min(one.Count, other.Count) < NearDuplicate * Math.Max(one.Count, other.Count) && one.Count > 4) return 0;
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }
}

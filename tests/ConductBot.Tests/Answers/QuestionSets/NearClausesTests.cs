using System.Globalization;
using ConductBot.Answers.Composing;

namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>
/// What stands beside "the texts don't say": a question beside a rule keeps the rule, one far from all texts keeps nothing. Where a set says why a question has no answer, "near miss" is the one and "other matter" the other; the sets of pairs name
/// the clause that is near, or "far".
/// </summary>
public class NearClausesTests
{
    [Fact]
    public void Development_questions_keep_what_is_near_and_nothing_else()
    {
        var declined = new[] { QuestionSet.Development, QuestionSet.Development2 }.SelectMany(set => set.Answers).Where(pair => IsDeclined(pair.Answer)).ToList();
        var (near, far, missed) = (Of("near miss"), Of("other matter"), declined.Where(pair => pair.Question.Answerable).ToList());
        var figures = $"near misses with a clause {Share(near)}, other matters with one {Share(far)}, wrongly declined with the expected clause {missed.Count(pair => pair.Answer.Related.Any(one => pair.Question.Accepts(one.Id.ToString())))} of {missed.Count}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        (Kept(near) / (double)near.Count).ShouldBeGreaterThanOrEqualTo(0.65, figures);
        (Kept(far) / (double)far.Count).ShouldBeLessThanOrEqualTo(0.12, figures);

        List<(SetQuestion Question, Answer Answer)> Of(string why) => [.. declined.Where(pair => !pair.Question.Answerable && pair.Question.Why.StartsWith(why, StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("development-near.tsv", 0.12, 0.65)]
    [InlineData("near-unseen.tsv", 0.1, 0.45)]
    public void The_near_clause_is_among_those_kept(string file, double mostFar, double leastNear)
    {
        var declined = Pairs(file).Select(pair => (pair.Near, pair.Question, Answer: ShippedAnswers.Ask(pair.Question))).Where(one => IsDeclined(one.Answer)).ToList();
        var (near, far) = (declined.Where(one => one.Near != "far").ToList(), declined.Where(one => one.Near == "far").ToList());
        var (expected, shown, filled) = (near.Count(one => one.Answer.Related.Any(related => related.Id.ToString() == one.Near)), near.Count(one => one.Answer.Related.Count > 0), far.Count(one => one.Answer.Related.Count > 0));
        var figures = $"{file}: of {near.Count} near misses declined {shown} keep a clause, {expected} the expected one; of {far.Count} far ones {filled} keep any:\n{string.Join('\n', declined.Where(one => (one.Near == "far") == one.Answer.Related.Count > 0).Select(one => $"{one.Near}: {one.Question} → {string.Join(", ", one.Answer.Related.Select(related => related.Id))}"))}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        expected.ShouldBeGreaterThanOrEqualTo((int)(leastNear * near.Count), figures);
        filled.ShouldBeLessThanOrEqualTo((int)(mostFar * far.Count), figures);
    }

    [Theory]
    [InlineData("thời tiết mai thế nào")]
    [InlineData("giá vàng hôm nay")]
    [InlineData("how do I cook rice")]
    [InlineData("công thức nấu bún nước lèo")]
    public void A_question_far_from_all_texts_gets_the_short_reply(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        answer.IsFar.ShouldBeTrue();
        ShippedAnswers.Say(answer).Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void A_question_beside_a_rule_gets_it_in_short_and_is_told_that_it_is_no_answer()
    {
        var answer = ShippedAnswers.Ask("Uống rượu trong giờ làm việc bị phạt bao nhiêu tiền?");
        answer.Related.ShouldNotBeEmpty();
        answer.Related.Count.ShouldBeLessThanOrEqualTo(2);
        ShippedAnswers.Say(answer).ShouldContain("Không phải câu trả lời");
        ShippedAnswers.Say(answer, ConductBot.Conversations.Language.English).ShouldContain("Not an answer");
    }

    private static bool IsDeclined(Answer answer) => answer is { Outcome: AnswerOutcome.Abstained, Kind: AnswerKind.NotInTexts };

    private static int Kept(List<(SetQuestion Question, Answer Answer)> pairs) => pairs.Count(pair => pair.Answer.Related.Count > 0);

    private static string Share(List<(SetQuestion Question, Answer Answer)> pairs) => string.Create(CultureInfo.InvariantCulture, $"{Kept(pairs)} of {pairs.Count}");

    private static IEnumerable<(string Near, string Question)> Pairs(string file) =>
        File.ReadLines(Path.Combine(QuestionSet.Folder, file)).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]));
}

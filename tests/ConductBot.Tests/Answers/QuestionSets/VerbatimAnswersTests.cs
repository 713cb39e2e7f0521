using ConductBot.Answers.Composing;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>Every quotation of every answer to every committed question. (That each clause rebuilds exactly from its source is held by the texts' own tests.)</summary>
public class VerbatimAnswersTests
{
    public static TheoryData<string> Sets => ["development", "development2", "development3", "heldout", "followups", "other"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_quotation_is_an_exact_piece_of_its_stored_clause(string set)
    {
        foreach (var (question, answer) in AnswersOf(set))
        {
            foreach (var quotation in answer.Quotations.Concat(answer.Related))
            {
                var stored = ShippedTexts.Library.Find(quotation.Id).ShouldNotBeNull(question);
                stored.Text.Contains(quotation.Text, StringComparison.Ordinal).ShouldBeTrue($"{question}: {quotation.Text}");
                stored.Text.Substring(quotation.Span.Start, quotation.Span.Length).ShouldBe(quotation.Text, question);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_quotation_is_made_of_whole_sentences(string set)
    {
        foreach (var (question, answer) in AnswersOf(set))
        {
            foreach (var quotation in answer.Quotations.Concat(answer.Related))
            {
                var text = quotation.Clause.Text;
                var atStart = quotation.Span.Start == 0 || text[..quotation.Span.Start].TrimEnd()[^1] is '.' or '!' or '?';
                var atEnd = quotation.Span.End == text.Length || text[quotation.Span.End - 1] is '.' or '!' or '?';
                (atStart && atEnd).ShouldBeTrue($"{question}: {quotation.Text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void What_is_said_of_an_answer_holds_each_quotation_word_for_word(string set)
    {
        foreach (var (question, answer) in AnswersOf(set))
        {
            var said = ShippedAnswers.Say(answer);
            foreach (var quotation in answer.Quotations.Concat(answer.Related)) said.ShouldContain($"“{quotation.Text}”", Case.Sensitive, question);
        }
    }

    private static IEnumerable<(string Question, Answer Answer)> AnswersOf(string set) => set switch
    {
        "development" => QuestionSet.Development.Answers.Select(pair => (pair.Question.Question, pair.Answer)),
        "development2" => QuestionSet.Development2.Answers.Select(pair => (pair.Question.Question, pair.Answer)),
        "development3" => QuestionSet.Development3.Answers.Select(pair => (pair.Question.Question, pair.Answer)),
        "heldout" => QuestionSet.HeldOut.Answers.Select(pair => (pair.Question.Question, pair.Answer)),
        "other" => QuestionSet.Other.Answers.Select(pair => (pair.Question.Question, pair.Answer)),
        _ => QuestionSet.FollowUps.Questions.SelectMany(pair => new[] { (pair.First, ShippedAnswers.Ask(pair.First)), (pair.Second, ShippedAnswers.AskAfter(pair.First, pair.Second)) }),
    };
}

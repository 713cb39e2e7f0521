using ConductBot.Answers.Composing;

namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>Whatever is asked besides rules: small talk, citations, metadata, whole texts, injections.</summary>
public class OtherQuestionsTests
{
    public static TheoryData<string> Of(string kind) => [.. QuestionSet.Other.Questions.Where(question => question.Kind == kind).Select(question => question.Question)];

    [Theory]
    [MemberData(nameof(Of), "greeting")]
    public void A_greeting_is_greeted(string question) => ShippedAnswers.Ask(question).Kind.ShouldBe(AnswerKind.Greeting);

    [Theory]
    [MemberData(nameof(Of), "thanks")]
    public void Thanks_are_taken(string question) => ShippedAnswers.Ask(question).Kind.ShouldBe(AnswerKind.Thanks);

    [Theory]
    [MemberData(nameof(Of), "help")]
    public void Who_asks_for_help_gets_it(string question) => ShippedAnswers.Ask(question).Kind.ShouldBe(AnswerKind.Help);

    [Theory]
    [MemberData(nameof(Of), "citation")]
    public void A_cited_clause_is_shown(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        var expected = ExpectedOf(question);
        if (expected.Count == 0) answer.Kind.ShouldBe(AnswerKind.NoSuchClause);
        else answer.Quotations.FirstOrDefault().ShouldNotBeNull().Id.ToString().ShouldBe(expected[0]);
    }

    [Theory]
    [MemberData(nameof(Of), "metadata")]
    public void A_question_about_a_text_is_answered_from_its_metadata(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        answer.Outcome.ShouldBe(AnswerOutcome.Answered);
        Directives(answer).ShouldContain(ExpectedOf(question)[0]);
    }

    [Theory]
    [MemberData(nameof(Of), "topic")]
    public void Which_texts_speak_of_a_matter_is_answered_by_the_texts(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        answer.Kind.ShouldBe(AnswerKind.Topic);
        Directives(answer).ShouldContain(directive => ExpectedOf(question).Contains(directive));
    }

    [Theory]
    [MemberData(nameof(Of), "fulltext")]
    public void A_whole_text_is_linked(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        answer.Kind.ShouldBe(AnswerKind.FullText);
        answer.Directive!.Id.ShouldBe(ExpectedOf(question)[0]);
    }

    [Theory]
    [MemberData(nameof(Of), "injection")]
    public void Nothing_in_a_question_is_an_instruction(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        var expected = ExpectedOf(question);
        if (expected.Count == 0)
        {
            answer.Outcome.ShouldNotBe(AnswerOutcome.Answered);
            return;
        }

        var first = answer.Quotations.FirstOrDefault().ShouldNotBeNull();
        first.Id.ToString().ShouldBe(expected[0]);
        first.Verdict.ShouldBe(Verdict.Prohibited);
    }

    private static IReadOnlyList<string> ExpectedOf(string question) => QuestionSet.Other.Questions.First(other => other.Question == question).Expected;

    private static IReadOnlyList<string> Directives(Answer answer) => answer.Directive is { } directive ? [directive.Id] : answer.Kind == AnswerKind.Library ? [.. ShippedAnswers.Engine.Library.Directives.Select(each => each.Id)] : [.. answer.Quotations.Select(quotation => quotation.Directive.Id)];
}

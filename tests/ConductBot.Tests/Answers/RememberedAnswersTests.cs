using ConductBot.Answers;
using ConductBot.Answers.Composing;
using ConductBot.Conversations;

namespace ConductBot.Tests.Answers;

/// <summary>What is remembered is what would be found anew, and nothing else.</summary>
public class RememberedAnswersTests
{
    private const string Drinking = "Trưa nay uống bia được không?";
    private const string Weather = "thời tiết mai thế nào";
    private static readonly DateOnly Today = ShippedAnswers.Today;

    [Fact]
    public void An_answer_for_which_nobody_looked_back_is_the_same_after_any_other_question()
    {
        string[] questions = [.. QuestionSets.QuestionSet.Development.Questions.Select(static question => question.Question).Where(static (_, i) => i % 3 == 0)];
        var alone = 0;
        for (var i = 0; i < questions.Length; i++)
        {
            var before = questions[(i * 7 + 1) % questions.Length];
            var request = new AskRequest(questions[i], ShippedAnswers.SocTrang, Today, new PreviousTurn(before, [.. ShippedAnswers.Ask(before).Quotations.Select(static one => one.Id)], AnswerKind.Rule));
            var after = ShippedAnswers.Engine.Ask(request);
            if (request.LookedBack)
            {
                // What is known of it by itself changes nothing, whatever is asked before.
                var leaning = new LeaningQuestion(ShippedAnswers.Engine.Read(questions[i]));
                ShippedAnswers.Engine.Ask(request with { Previous = null, Leaning = leaning });
                foreach (var known in (LeaningQuestion[])[leaning, leaning]) ShippedAnswers.Say(ShippedAnswers.Engine.Ask(request with { Leaning = known })).ShouldBe(ShippedAnswers.Say(after), questions[i]);
                continue;
            }

            alone++;
            ShippedAnswers.Say(after).ShouldBe(ShippedAnswers.Say(ShippedAnswers.Ask(questions[i])), questions[i]);
        }

        alone.ShouldBeGreaterThan(questions.Length / 2);
    }

    [Theory]
    [InlineData("còn ngày trực thì sao?")]
    [InlineData("in English please")]
    [InlineData("ngày trực")]
    [InlineData("ai ký?")]
    public void What_leans_on_the_question_before_looks_back(string text)
    {
        var request = new AskRequest(text, ShippedAnswers.SocTrang, Today, new PreviousTurn(Drinking, [], AnswerKind.Rule));
        ShippedAnswers.Engine.Ask(request);
        request.LookedBack.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Drinking)]
    [InlineData(Weather)]
    public async Task A_question_asked_again_gets_the_same_reply_with_the_buttons_of_its_own_turn(string question)
    {
        await using var desk = new AnswerDesk();
        var first = (await desk.AskAsync(question))!.Replies[0];
        var turn = desk.TurnId;
        var again = (await desk.AskAsync(question))!.Replies[0];
        again.Text.ShouldBe(first.Text);
        again.Feedback.ShouldBe(first.Feedback);
        var (before, after) = (first.Card!.Value.GetRawText(), again.Card!.Value.GetRawText());
        before.ShouldContain(turn);
        after.ShouldNotContain(turn);
        after.ShouldContain(desk.TurnId);

        // As it is drawn anew for that turn, to the last letter.
        await using var other = new AnswerDesk();
        await other.AskAsync("chào");
        after.ShouldBe((await other.AskAsync(question))!.Replies[0].Card!.Value.GetRawText());
    }

    [Fact]
    public async Task A_question_asked_again_in_another_language_is_answered_in_it()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        (await desk.AskAsync(Drinking, Language.English))!.Replies[0].Text.ShouldStartWith("Not allowed");
        (await desk.AskAsync(Drinking))!.Replies[0].Text.ShouldNotContain("Not allowed");
    }

    [Fact]
    public void Another_day_and_another_library_know_nothing_and_none_are_kept_when_none_are_wanted()
    {
        var remembered = new RememberedAnswers(10);
        remembered.Keep(ShippedAnswers.Engine, Today, TextKey.Of(Drinking), Some());
        remembered.Find(ShippedAnswers.Engine, Today, TextKey.Of(Drinking)).ShouldNotBeNull();
        remembered.Find(ShippedAnswers.Engine, Today, TextKey.Of(Drinking + " ")).ShouldBeNull();
        remembered.Find(ShippedAnswers.Engine, Today.AddDays(1), TextKey.Of(Drinking)).ShouldBeNull();
        remembered.Find(new AnswerEngine(ShippedAnswers.Engine.Library, ShippedAnswers.Vocabulary, ShippedAnswers.Intents, new()), Today, TextKey.Of(Drinking)).ShouldBeNull();

        var none = new RememberedAnswers(0);
        none.Keep(ShippedAnswers.Engine, Today, TextKey.Of(Drinking), Some());
        none.Find(ShippedAnswers.Engine, Today, TextKey.Of(Drinking)).ShouldBeNull();
    }

    [Fact]
    public void There_are_never_more_than_are_wanted()
    {
        var remembered = new RememberedAnswers(25);
        for (var i = 0; i < 200; i++)
        {
            remembered.Keep(ShippedAnswers.Engine, Today, TextKey.Of($"câu hỏi {i}"), Some());
            remembered.Count.ShouldBeLessThanOrEqualTo(25);
            remembered.Find(ShippedAnswers.Engine, Today, TextKey.Of($"câu hỏi {i}")).ShouldNotBeNull();
        }
    }

    private static RememberedAnswer Some() => new(new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NotInTexts }, english: false, wish: null);
}

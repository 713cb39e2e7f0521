using System.Text.Json;
using ConductBot.Conversations;

namespace ConductBot.Tests.Answers;

/// <summary>Feedback as Teams brings it, and questions passed on with a word more.</summary>
public sealed class AnswerPressesTests
{
    private const string Drinking = "Trưa nay uống bia được không?";
    private const string Weather = "thời tiết mai thế nào";

    [Theory]
    [InlineData("like", true)]
    [InlineData("dislike", false)]
    public async Task Feedback_of_the_channel_s_own_buttons_is_kept_like_that_of_ours(string reaction, bool helpful)
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var feedback = JsonSerializer.Serialize(new { feedbackText = "thiếu ngoại lệ", reason = "incomplete" });
        await desk.PressAsync(JsonSerializer.Serialize(new { verb = "message.feedback", reaction, feedback }), desk.TurnId);
        var kept = (await desk.FeedbackAsync()).ShouldHaveSingleItem();
        (kept.Question, kept.Helpful, kept.Reason, kept.Comment).ShouldBe((Drinking, helpful, "incomplete", "thiếu ngoại lệ"));
    }

    [Fact]
    public async Task Feedback_on_a_message_that_is_not_named_is_on_the_last_answer()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        await desk.PressAsync("""{"verb":"message.feedback","reaction":"like"}""");
        (await desk.FeedbackAsync()).ShouldHaveSingleItem().Question.ShouldBe(Drinking);
    }

    [Theory]
    [InlineData("""{"verb":"message.feedback"}""")]
    [InlineData("""{"verb":"message.feedback","reaction":"love"}""")]
    [InlineData("""{"verb":"message.feedback","reaction":{"like":1},"feedback":"{"}""")]
    public async Task Feedback_that_says_nothing_writes_nothing(string data)
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        (await desk.PressAsync(data)).ShouldBeNull();
        (await desk.FeedbackAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_that_is_no_form_or_too_long_is_dropped_or_cut()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        await desk.PressAsync(JsonSerializer.Serialize(new { verb = "message.feedback", reaction = "like", feedback = "no JSON" }));
        (await desk.FeedbackAsync()).ShouldHaveSingleItem().Comment.ShouldBeNull();
        await desk.PressAsync(JsonSerializer.Serialize(new { verb = "message.feedback", reaction = "like", feedback = JsonSerializer.Serialize(new { feedbackText = new string('a', 9000) }) }));
        (await desk.FeedbackAsync()).ShouldHaveSingleItem().Comment!.Length.ShouldBeLessThanOrEqualTo(500);
    }

    [Fact]
    public async Task Whoever_dislikes_an_answer_is_asked_why_in_a_dialog_with_four_reasons()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var dialog = await desk.PressAsync("""{"verb":"message.feedbackDialog","reaction":"dislike"}""", desk.TurnId);
        var inputs = dialog!.Card!.Value.GetProperty("body").EnumerateArray().ToList();
        inputs.Select(input => input.GetProperty("type").GetString()).ShouldBe(["Input.ChoiceSet", "Input.Text"]);
        inputs[0].GetProperty("choices").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_question_is_passed_on_with_what_is_added_to_it()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Weather);
        var reply = await desk.PressAsync(JsonSerializer.Serialize(new { verb = "answers.passOn", turn = desk.TurnId, more = "để trực bão" }));
        reply!.Text.ShouldContain("Đã chuyển");
        (await desk.OpenAsync()).ShouldHaveSingleItem().Question.Question.ShouldBe($"{Weather}\nđể trực bão");
    }

    [Fact]
    public async Task What_is_added_is_limited_on_the_server_too()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Weather);
        var reply = await desk.PressAsync(JsonSerializer.Serialize(new { verb = "answers.passOn", turn = desk.TurnId, more = new string('a', 501) }));
        reply!.Text.ShouldContain("500 ký tự");
        (await desk.OpenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_words_the_question_is_passed_on_from_the_last_answer()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Weather);
        (await desk.AskAsync("chuyển cho người phụ trách"))!.Replies[0].Text.ShouldContain("Đã chuyển");
        (await desk.OpenAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_deleted_question_is_forgotten_and_what_came_before_it_is_not_kept_with_it()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var handler = desk.Get<IEnumerable<ITurnHandler>>().Single(handler => handler.Name == "answers");
        handler.Without(desk.State!, desk.TurnId).ShouldBeNull();
        handler.Without(desk.State!, "another").ShouldBe(desk.State);
    }
}

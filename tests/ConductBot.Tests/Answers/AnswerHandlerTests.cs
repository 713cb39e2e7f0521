using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Conversations;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Answers;

/// <summary>Questions and buttons in a conversation.</summary>
public class AnswerHandlerTests
{
    private const string Drinking = "Trưa nay uống bia được không?";
    private const string Weather = "thời tiết mai thế nào";

    [Theory]
    [InlineData("bỏ")]
    [InlineData("thôi")]
    [InlineData("hủy nhé")]
    [InlineData("cancel")]
    public async Task To_call_off_an_answer_is_not_to_ask_again(string said)
    {
        await using var desk = new AnswerDesk();
        (await desk.AskAsync(said))!.Replies.ShouldHaveSingleItem().Text.ShouldStartWith("Ở đây không có gì để bỏ.");
        await desk.AskAsync(Drinking);
        var before = desk.State;
        var reply = (await desk.AskAsync(said))!.Replies.ShouldHaveSingleItem();
        reply.Text.ShouldStartWith("Ở đây không có gì để bỏ.");
        reply.Card.ShouldBeNull();

        // The question stays the one to go on from.
        desk.State.ShouldBe(before);
        (await desk.AskAsync("còn ngày trực thì sao?"))!.Replies[0].Text.ShouldContain("ngày trực");
    }

    [Fact]
    public async Task A_question_is_answered_by_a_card_whose_text_says_the_same()
    {
        await using var desk = new AnswerDesk();
        var reply = (await desk.AskAsync(Drinking)).ShouldNotBeNull().Replies.ShouldHaveSingleItem();
        reply.Text.ShouldContain("Không uống rượu, bia trong giờ làm việc");
        reply.Card.ShouldNotBeNull().GetProperty("fallbackText").GetString().ShouldBe(reply.Text);
    }

    [Theory]
    [InlineData(Drinking, true)]
    [InlineData(Weather, true)]
    [InlineData("May I drink beer at lunch?", true)]
    [InlineData("còn ngày trực thì sao?", false)]
    public async Task An_answer_that_leans_on_no_other_is_made_of_its_question_and_is_the_same_made_again_by_another_process(string question, bool made)
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync("Trưa nay uống rượu được không?");
        var reply = (await desk.AskAsync(question))!.Replies.ShouldHaveSingleItem();
        (reply.Source is not null).ShouldBe(made);
        if (reply.Source is not { } source) return;

        await using var other = new AnswerDesk();
        var again = (await other.Handler.SayAgainAsync(source.Of, desk.Heard!, CancellationToken.None)).ShouldNotBeNull();
        again.Text.ShouldBe(reply.Text);
        again.Card?.GetRawText().ShouldBe(reply.Card?.GetRawText());
        again.Suggestions?.Select(suggestion => suggestion.Title).ShouldBe(reply.Suggestions?.Select(suggestion => suggestion.Title));
        (again.Feedback, again.Citations.Count).ShouldBe((reply.Feedback, reply.Citations.Count));
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_the_turn_before()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var reply = (await desk.AskAsync("còn ngày trực thì sao?"))!.Replies[0];
        reply.Text.ShouldContain("ngày trực tại cơ quan");
    }

    [Fact]
    public async Task Small_talk_in_between_forgets_nothing()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var state = desk.State;
        await desk.AskAsync("cảm ơn em nhiều nha");
        desk.State.ShouldBe(state);
    }

    [Fact]
    public async Task In_english_repeats_the_answer_and_keeps_the_question()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var reply = (await desk.AskAsync("in English please"))!.Replies[0];
        reply.Text.ShouldContain("Not allowed");
        reply.Text.ShouldContain("Không uống rượu, bia trong giờ làm việc");
        JsonSerializer.Deserialize(desk.State!, AnswerJson.Default.AnswerState)!.Question.ShouldBe(Drinking);
        (await desk.AskAsync("còn ngày trực thì sao?"))!.Replies[0].Text.ShouldContain("ngày trực tại cơ quan");
    }

    [Fact]
    public async Task An_english_question_is_answered_in_english()
    {
        await using var desk = new AnswerDesk();
        (await desk.AskAsync("May I drink beer at lunch on a working day?"))!.Replies[0].Text.ShouldStartWith("Not allowed");
        (await desk.AskAsync(Drinking, Language.English))!.Replies[0].Text.ShouldStartWith("Not allowed");
    }

    [Fact]
    public async Task Whoever_chose_Vietnamese_is_answered_in_it_whatever_they_write()
    {
        await using var desk = new AnswerDesk();
        (await desk.AskAsync("May I drink beer at lunch on a working day?", Language.Vietnamese, chosen: true))!.Replies[0].Text.ShouldNotContain("Not allowed");
    }

    [Theory]
    [InlineData("xxxxxxxxxxxxxxxxxxxx")]
    [InlineData("qwzxj")]
    public async Task Letters_that_mean_nothing_are_not_in_the_texts_and_end_in_a_way_forward_also_after_a_question(string text)
    {
        await using var desk = new AnswerDesk();
        for (var turn = 1; turn <= 2; turn++)
        {
            var reply = (await desk.AskAsync(text))!.Replies[0];
            reply.Text.ShouldStartWith("Các văn bản hiện có không nói điều này");
            reply.Card.ShouldNotBeNull().GetProperty("actions").GetArrayLength().ShouldBeGreaterThan(0);
            await desk.AskAsync(Drinking);
        }
    }

    [Fact]
    public async Task Whoever_is_mentioned_is_no_part_of_the_question_and_not_kept_with_it()
    {
        await using var desk = new AnswerDesk();
        var reply = (await desk.AskAsync($"{Drinking} Nguyễn Văn Nam", asked: Drinking))!.Replies[0];
        reply.Text.ShouldContain("Không uống rượu, bia trong giờ làm việc");
        desk.State!.ShouldNotContain("Nam");
    }

    [Fact]
    public async Task A_greeting_comes_with_examples_and_no_card()
    {
        await using var desk = new AnswerDesk();
        var reply = (await desk.AskAsync("xin chào"))!.Replies[0];
        reply.Card.ShouldBeNull();
        reply.Suggestions.ShouldNotBeNull().Count.ShouldBeGreaterThan(1);
        desk.State.ShouldBeNull();
    }

    [Theory]
    [InlineData("helpful", true)]
    [InlineData("notHelpful", false)]
    public async Task Feedback_is_kept_with_question_and_clause_and_without_the_person(string action, bool helpful)
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        await desk.PressOnAsync(action, desk.TurnId);
        var feedback = (await desk.FeedbackAsync()).ShouldHaveSingleItem();
        (feedback.Question, feedback.Helpful).ShouldBe((Drinking, helpful));
        feedback.Clauses[0].ShouldBe("10-CT-CTUBND#2.e");
        JsonSerializer.Serialize(feedback, AnswerJson.Default.FeedbackRecord).ShouldNotContain("user-1");
    }

    [Fact]
    public async Task A_second_word_on_the_same_answer_replaces_the_first()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var turn = desk.TurnId;
        await desk.PressOnAsync("helpful", turn);
        await desk.PressOnAsync("helpful", turn);
        await desk.PressOnAsync("notHelpful", turn);
        await desk.PressAsync("notHelpful", turn, "incomplete");
        var feedback = (await desk.FeedbackAsync()).ShouldHaveSingleItem();
        (feedback.Helpful, feedback.Reason).ShouldBe((false, "incomplete"));
    }

    [Fact]
    public async Task Who_says_not_helpful_is_asked_why_with_the_same_turn_in_each_button()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var turn = desk.TurnId;
        var card = (await desk.PressOnAsync("notHelpful", turn))!.Card.ShouldNotBeNull();
        var data = card.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("fallback").GetProperty("data")).ToList();
        data.Count.ShouldBe(4);
        data.ShouldAllBe(each => each.GetProperty("turn").GetString() == turn);
        (await desk.PressAsync(data[0].GetRawText()))!.Text.ShouldContain("không kèm tên");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"helpful\"")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("{\"verb\":null,\"turn\":\"00000000000000000000000000000001\"}")]
    [InlineData("{\"verb\":\"answers.delete\",\"turn\":\"00000000000000000000000000000001\"}")]
    [InlineData("{\"verb\":{\"a\":1},\"turn\":\"00000000000000000000000000000001\"}")]
    [InlineData("{\"broadcast\":\"approve\"}")]
    public async Task Data_of_no_button_of_ours_is_left_to_others(string data)
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var state = desk.State;
        (await desk.PressAsync(data)).ShouldBeNull();
        desk.State.ShouldBe(state);
        (await desk.FeedbackAsync()).ShouldBeEmpty();
        (await desk.OpenAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"verb\":\"answers.helpful\"}")]
    [InlineData("{\"verb\":\"answers.helpful\",\"turn\":1}")]
    [InlineData("{\"verb\":\"answers.helpful\",\"turn\":\"short\"}")]
    [InlineData("{\"verb\":\"answers.helpful\",\"turn\":\"../../../../../../etc/passwd\"}")]
    [InlineData("{\"verb\":\"answers.helpful\",\"turn\":\"0000000000000000000000000000000A\"}")]
    public async Task A_forged_button_is_refused_and_writes_nothing(string data)
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        (await desk.PressAsync(data))!.Text.ShouldContain("không còn lưu");
        (await desk.FeedbackAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_of_an_answer_some_questions_ago_still_works()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        var turn = desk.TurnId;
        await desk.AskAsync(Weather);
        await desk.PressOnAsync("helpful", turn);
        (await desk.FeedbackAsync()).Single(feedback => feedback.Helpful == true).Question.ShouldBe(Drinking);
    }

    [Theory]
    [InlineData("helpful")]
    [InlineData("notHelpful")]
    [InlineData("passOn")]
    public async Task A_button_of_a_turn_that_is_not_remembered_writes_nothing(string action)
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        (await desk.PressAsync(action, new string('f', 32), null))!.Text.ShouldContain("không còn lưu");
        (await desk.FeedbackAsync()).ShouldBeEmpty();
        (await desk.OpenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reason_that_no_button_offers_is_dropped()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        await desk.PressAsync("notHelpful", desk.TurnId, "<script>");
        (await desk.FeedbackAsync()).ShouldHaveSingleItem().Reason.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_not_found_is_in_the_report()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Weather);
        var feedback = await desk.FeedbackAsync();
        feedback.ShouldHaveSingleItem().Clauses.ShouldBeEmpty();
        FeedbackReport.Of(feedback).ShouldContain(Weather);
    }

    [Fact]
    public async Task A_question_is_passed_on_once_and_its_reply_comes_into_the_conversation_once()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Weather);
        var turn = desk.TurnId;
        (await desk.PressOnAsync("passOn", turn))!.Text.ShouldContain("Đã chuyển");
        await desk.PressOnAsync("passOn", turn);
        var (id, question) = (await desk.OpenAsync()).ShouldHaveSingleItem();
        (question.Question, question.Reply).ShouldBe((Weather, null));

        (await desk.ReplyAsync(id, "Xem trang của đài khí tượng.", "10-CT-CTUBND#2.e@1")).ShouldBeTrue();
        (await desk.ReplyAsync(id, "Lần nữa.")).ShouldBeFalse();
        await desk.SettleAsync();
        var said = desk.World.Texts.ShouldHaveSingleItem();
        said.ShouldContain(Weather);
        said.ShouldContain("Xem trang của đài khí tượng.");
        desk.World.Messages.Single().Conversation!.Id.ShouldBe("c1");

        var answered = (await desk.OpenAsync()).ShouldHaveSingleItem().Question;
        (answered.Reply, answered.Clause).ShouldBe(("Xem trang của đài khí tượng.", "10-CT-CTUBND#2.e@1"));
    }

    [Fact]
    public async Task There_is_no_reply_to_a_question_that_nobody_passed_on()
    {
        await using var desk = new AnswerDesk();
        (await desk.ReplyAsync("0123456789", "…")).ShouldBeFalse();
        await desk.SettleAsync();
        desk.World.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_log_line_holds_what_was_asked_or_who_asked()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Drinking);
        await desk.AskAsync(Weather);
        await desk.PressOnAsync("passOn", desk.TurnId);
        desk.Log.All.ShouldNotContain("uống bia");
        desk.Log.All.ShouldNotContain("thời tiết");
        desk.Log.All.ShouldNotContain("user-1");
    }

    [Fact]
    public async Task What_was_asked_is_not_in_the_clear_on_the_disk()
    {
        await using var desk = new AnswerDesk();
        await desk.AskAsync(Weather);
        await desk.PressOnAsync("passOn", desk.TurnId);
        foreach (var file in System.IO.Directory.GetFiles(desk.Folder)) (await ReadAsync(file)).ShouldNotContain("thời tiết");
    }

    [Fact]
    public async Task An_activity_that_is_no_message_is_left_to_others()
    {
        await using var desk = new AnswerDesk();
        (await desk.HearAsync(new Activity { Type = ActivityTypes.Event }, "uống bia")).ShouldBeNull();
        (await desk.HearAsync(new Activity { Type = ActivityTypes.Message }, "")).ShouldBeNull();
    }

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

using System.Globalization;
using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Protocol.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public sealed class CitedTextTests
{
    [Fact]
    public void Marks_stand_behind_what_cites_and_the_entity_says_what_they_stand_for()
    {
        var cited = CitedText.Of("Không được.\n“a”\n— điểm e\n“b”\n— điểm e", [new("— điểm e", "điểm e", "a", new Uri("https://x.vn/1")), new("— điểm e", "điểm e", "b", null)]);
        cited.Text.ShouldBe("Không được.\n“a”\n— điểm e [1]\n“b”\n— điểm e [2]");
        var claims = cited.Entity.GetProperty("citation").EnumerateArray().ToList();
        claims.Select(claim => claim.GetProperty("position").GetInt32()).ShouldBe([1, 2]);
        claims[0].GetProperty("appearance").GetProperty("url").GetString().ShouldBe("https://x.vn/1");
        cited.Entity.GetProperty("type").GetString().ShouldBe("https://schema.org/Message");
    }

    [Fact]
    public void Nothing_claims_that_a_model_wrote_it() => CitedText.Of("a", [new("a", "a", "a", null)]).Entity.TryGetProperty("additionalType", out _).ShouldBeFalse();

    [Fact]
    public void Twenty_are_cited_at_most_and_what_is_not_in_the_text_is_not()
    {
        var cited = CitedText.Of(string.Join('\n', Enumerable.Range(0, 30).Select(i => $"— điểm {i};")), [new("nowhere", "x", "x", null), .. Enumerable.Range(0, 30).Select(i => new ReplyCitation($"— điểm {i};", "x", "x", null))]);
        cited.Entity.GetProperty("citation").GetArrayLength().ShouldBe(20);
        cited.Text.ShouldContain("— điểm 19; [20]");
        cited.Text.ShouldNotContain("[21]");
    }

    [Fact]
    public void Names_and_abstracts_keep_to_their_lengths_and_no_letter_loses_its_mark() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Gen.Elements('a', 'ệ', '\u0302', '\u0301', ' ', '\n').ListOf().Select(list => new string([.. list])).ToArbitrary(), text =>
        {
            var cut = CitedText.Cut(text, 20);
            var whole = text.ReplaceLineEndings(" ").Trim();
            return cut.Length <= 20 && (cut == whole || (cut.EndsWith('…') && StringInfo.ParseCombiningCharacters(whole).Append(whole.Length).Any(end => whole[..end].TrimEnd() + "…" == cut)));
        }));

    [Fact]
    public void A_text_in_Teams_carries_its_citations_and_a_card_does_not()
    {
        var reply = new Reply("Không được.\n— điểm e", Pressing.PressingHandler.Card("thẻ")) { Citations = [new("— điểm e", "điểm e", "a", null)] };
        var asked = Teams.Message("một", "m-1");
        Outgoing.Reply(asked, reply with { Card = null }, "").ShouldSatisfyAllConditions(text => text.Text!.ShouldEndWith("[1]"), text => text.Entities!.Count.ShouldBe(1), text => text.Attachments.ShouldBeNull());
        Outgoing.Reply(asked, reply, "").ShouldSatisfyAllConditions(card => card.Text.ShouldBeNull(), card => card.Entities.ShouldBeNull(), card => card.Attachments!.Count.ShouldBe(1));
        Outgoing.Reply(Bot.Message("một", "m-1"), reply with { Card = null }, "").Text!.ShouldNotContain("[1]");
    }

    [Fact]
    public void Teams_shows_three_suggestions_in_a_personal_chat_and_none_elsewhere()
    {
        var reply = new Reply("Chào", Suggestions: [.. Enumerable.Range(0, 5).Select(i => new CardAction { Type = "imBack", Title = $"{i}" })]);
        Outgoing.Reply(Teams.Message("một", "m-1"), reply, "").SuggestedActions!.Actions!.Count.ShouldBe(3);
        Outgoing.Reply(Teams.In("groupChat", Teams.Message("một", "m-1")), reply, "").SuggestedActions.ShouldBeNull();
        Outgoing.Reply(Bot.Message("một", "m-1"), reply, "").SuggestedActions!.Actions!.Count.ShouldBe(5);
    }

    [Fact]
    public void Feedback_is_asked_for_where_the_channel_has_buttons_for_it_and_the_reply_wants_it()
    {
        var reply = new Reply("Không được.") { Feedback = ReplyFeedback.Asked };
        Outgoing.Reply(Teams.Message("một", "m-1"), reply, "").ChannelData!.Value.GetProperty("feedbackLoop").GetProperty("type").GetString().ShouldBe("custom");
        Outgoing.Reply(Teams.Message("một", "m-1"), new Reply("Chào"), "").ChannelData.ShouldBeNull();
        Outgoing.Reply(Bot.Message("một", "m-1"), reply, "").ChannelData.ShouldBeNull();
    }
}

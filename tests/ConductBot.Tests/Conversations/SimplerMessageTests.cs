using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

public sealed class SimplerMessageTests
{
    private const string TooLarge = "quá dài";

    [Theory]
    [InlineData(RejectReason.BadRequest)]
    [InlineData(RejectReason.TooLarge)]
    public void A_card_that_is_refused_is_said_in_its_words_and_keeps_its_place_and_its_feedback(RejectReason why)
    {
        var card = Message("""{"type":"AdaptiveCard","fallbackText":"không được"}""");
        card.Id = "replaces";
        card.ChannelData = Json("""{"feedbackLoop":{"type":"custom"}}""");

        var said = SimplerMessage.Of(card, why, TooLarge)!;

        said.ShouldSatisfyAllConditions(
            () => said.Text.ShouldBe("không được"), () => said.Attachments.ShouldBeNull(), () => said.Summary.ShouldBeNull(), () => said.Id.ShouldBe("replaces"), () => said.ChannelData.ShouldNotBeNull(),
            () => card.Attachments.ShouldNotBeNull());
    }

    [Fact]
    public void A_card_without_words_of_its_own_is_said_by_its_preview() => SimplerMessage.Of(Message("""{"type":"AdaptiveCard"}"""), RejectReason.BadRequest, TooLarge)!.Text.ShouldBe("xem trước");

    [Fact]
    public void Words_lose_what_is_around_them_and_at_last_only_their_length_is_told()
    {
        var words = new Activity { Type = ActivityTypes.Message, Text = "không được [1]", Entities = [Json("{}")], ChannelData = Json("{}") };

        var bare = SimplerMessage.Of(words, RejectReason.BadRequest, TooLarge)!;
        bare.ShouldSatisfyAllConditions(() => bare.Text.ShouldBe("không được [1]"), () => bare.Entities.ShouldBeNull(), () => bare.ChannelData.ShouldBeNull());
        SimplerMessage.Of(bare, RejectReason.BadRequest, TooLarge).ShouldBeNull();
        SimplerMessage.Of(bare, RejectReason.TooLarge, TooLarge)!.Text.ShouldBe(TooLarge);
    }

    [Fact]
    public void Whatever_is_refused_there_is_an_end_to_it() =>
        Enum.GetValues<RejectReason>().ShouldAllBe(why => Steps(why) <= 3);

    [Theory]
    [InlineData(RejectReason.BlockedByUser)]
    [InlineData(RejectReason.ConversationGone)]
    [InlineData(RejectReason.Credentials)]
    public void What_would_be_refused_in_any_form_stays_as_it_is(RejectReason why) => SimplerMessage.Of(Message("{}"), why, TooLarge).ShouldBeNull();

    private static int Steps(RejectReason why)
    {
        var steps = 0;
        for (var next = SimplerMessage.Of(Message("""{"fallbackText":"x"}"""), why, TooLarge); next is not null && steps < 10; steps++) next = SimplerMessage.Of(next, why, TooLarge);
        return steps;
    }

    private static Activity Message(string card) => new()
    {
        Type = ActivityTypes.Message, Summary = "xem trước", Attachments = [new Attachment { ContentType = Outgoing.CardType, Content = Json(card) }], ChannelData = Json("{}"),
    };

    private static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}

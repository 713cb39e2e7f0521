using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;

namespace ConductBot.Tests.Conversations.Pressing;

public sealed class CardButtonsTests
{
    [Fact]
    public void Each_button_of_a_card_has_a_number_of_its_own_and_keeps_it_when_the_card_is_drawn_again()
    {
        var (first, again) = (new CardButtons("seed"), new CardButtons("seed"));
        var numbers = new[] { Nonce(first.Act("Xong", "t.done")), Nonce(first.Act("Hoãn", "t.snooze")), Nonce(first.Act("Hoãn 2 ngày", "t.snooze", new JsonObject { ["days"] = 2 })), Nonce(new CardButtons("other").Act("Xong", "t.done")), Nonce(new CardButtons("seed") { Version = 2 }.Act("Xong", "t.done")) };
        numbers.Distinct().Count().ShouldBe(numbers.Length);
        Nonce(again.Act("Xong", "t.done")).ShouldBe(numbers[0]);
    }

    [Fact]
    public void A_client_without_Execute_presses_the_same_button()
    {
        var button = new CardButtons("seed") { Version = 7 }.Act("Xong", "t.done", new JsonObject { ["task"] = "v1" });
        var fallback = button.Fallback.ShouldBeOfType<SubmitButton>().Data!.Value;
        fallback.GetProperty("verb").GetString().ShouldBe("t.done");
        fallback.GetProperty("nonce").GetString().ShouldBe(Nonce(button));
        new PressData(fallback).Version.ShouldBe(7);
        new PressData(fallback).Text("task").ShouldBe("v1");
    }

    [Fact]
    public void A_card_refreshes_for_sixty_people_at_most() =>
        new CardButtons("seed").Refresh("t.view", Enumerable.Range(0, 100).Select(i => $"29:{i}")).UserIds.Count.ShouldBe(60);

    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":{"b":1}}""")]
    [InlineData("""{"a":[1]}""")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("null")]
    public void Values_of_the_wrong_kind_are_missing_and_nothing_throws(string json)
    {
        var data = new PressData(JsonDocument.Parse(json).RootElement);
        data.Text("a").ShouldBeNull();
        data.Choice("a", ["1"]).ShouldBeNull();
        data.Choices("a", ["1"]).ShouldBeEmpty();
        data.Date("a").ShouldBeNull();
        data.Time("a").ShouldBeNull();
        data.IsTicked("a").ShouldBeFalse();
        data.Nonce.ShouldBeNull();
        data.Version.ShouldBe(0);
    }

    private static string? Nonce(ExecuteButton button) => new PressData(button.Data!.Value).Nonce;
}

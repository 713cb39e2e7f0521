using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Teams;
using ConductBot.Tests.Conversations.Pressing;

namespace ConductBot.Tests.Conversations.Invokes;

public sealed class InvokeAnswersTests
{
    private static readonly string[] Names =
        [InvokeNames.CardAction, InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.MessageSubmit, InvokeNames.MessageFetchTask, InvokeNames.SuggestedSubmit, InvokeNames.SuggestedSubmitInProse];

    [Fact]
    public void Every_result_has_an_answer_in_every_invoke()
    {
        foreach (var name in Names)
        {
            foreach (var result in Results()) InvokeAnswers.Of(name, result).Status.ShouldBe(200, $"{name} {result.GetType().Name}");
            InvokeAnswers.InProgress(name, "đang").Status.ShouldBe(200);
            InvokeAnswers.Failed(name, "hỏng").Status.ShouldBe(200);
        }
    }

    [Fact]
    public void Every_result_can_be_said_in_words_but_the_quiet_one()
    {
        foreach (var result in Results()) (new PressOutcome(result).AsReply() is null).ShouldBe(result is CardResult.Quiet);
    }

    [Fact]
    public void Whatever_is_used_is_known_and_nothing_is_both_used_and_unused() =>
        Names.ShouldAllBe(name => InvokeNames.IsUsed(name) && !InvokeNames.IsKnownButUnused(name));

    private static IEnumerable<CardResult> Results() => typeof(CardResult).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CardResult))).Select(type => type.Name switch
    {
        nameof(CardResult.Shown) => (CardResult)new CardResult.Shown(PressingHandler.Card("x"), "x"),
        nameof(CardResult.Said) => new CardResult.Said("x"),
        nameof(CardResult.Asked) => new CardResult.Asked("x", PressingHandler.Card("x"), "x"),
        nameof(CardResult.Refused) => new CardResult.Refused("x"),
        nameof(CardResult.Quiet) => new CardResult.Quiet(),
        _ => throw new InvalidOperationException($"A new result, {type.Name}: decide how each invoke shows it."),
    });
}

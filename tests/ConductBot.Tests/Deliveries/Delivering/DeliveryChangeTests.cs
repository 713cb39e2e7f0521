using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Deliveries.Delivering;

public sealed class DeliveryChangeTests
{
    private static readonly DateTimeOffset Now = DeliveryMoves.Start;
    private static readonly SentPlace Place = new("msteams", "https://x", "c");

    [Fact]
    public void Whatever_happens_what_was_sent_or_called_off_stays_so() => Holds((before, _) => before.Delivery.State is not (DeliveryState.Sent or DeliveryState.Cancelled));

    [Fact]
    public void Whatever_happens_exactly_what_may_still_go_by_itself_stands_in_the_queue() =>
        Holds((_, after) => after.Queued is not null == after.Delivery.State is DeliveryState.Waiting or DeliveryState.Sending or DeliveryState.Retrying);

    [Fact]
    public void Whatever_happens_the_token_and_the_possible_repeats_never_shrink() =>
        Holds((before, after) => after.Token >= before.Token && after.Delivery.PossibleRepeats >= before.Delivery.PossibleRepeats);

    [Fact]
    public void Whatever_happens_a_claim_left_behind_is_counted_once_before_the_next() =>
        Holds((before, after) => before.Delivery.State is not DeliveryState.Sending || after.Delivery.State is not DeliveryState.Sending || after.Delivery.Attempts == before.Delivery.Attempts
            || after.Delivery.PossibleRepeats == before.Delivery.PossibleRepeats + 1);

    [Fact]
    public void Whatever_happens_words_are_kept_while_they_may_be_needed_and_no_longer() =>
        Holds((_, after) => after.Delivery.Content is null == after.Delivery.State is DeliveryState.Sent or DeliveryState.Cancelled);

    [Fact]
    public void Whatever_happens_its_name_kind_and_time_stay() =>
        Holds((before, after) => (before.Delivery.Id, before.Delivery.Kind, before.Delivery.Due, before.Delivery.Hours) == (after.Delivery.Id, after.Delivery.Kind, after.Delivery.Due, after.Delivery.Hours));

    [Fact]
    public void Walks_reach_every_state()
    {
        var seen = new HashSet<Type>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(DeliveryMoves.Any, moves =>
        {
            foreach (var (_, after) in DeliveryMoves.Walk(moves)) seen.Add(after.Delivery.State.GetType());
        }));
        seen.Count.ShouldBe(7);
    }

    [Fact]
    public void A_lower_token_claims_nothing()
    {
        var claimed = DeliveryChange.Claimed(DeliveryMoves.New(), new Claim(5, "m", Now))!;
        DeliveryChange.Claimed(claimed, new Claim(4, "n", Now)).ShouldBeNull();
        DeliveryChange.Claimed(claimed, new Claim(6, "n", Now))!.Delivery.PossibleRepeats.ShouldBe(1);
    }

    [Fact]
    public void The_channel_s_own_time_is_kept_and_a_growing_pause_beside_it()
    {
        var claimed = DeliveryChange.Claimed(DeliveryMoves.New(), new Claim(1, "m", Now))!;
        Retry(claimed, Now.AddMinutes(5)).Queued.ShouldBe(Now.AddMinutes(5));
        Retry(claimed, Now).Queued.ShouldBe(Now.AddSeconds(2));
        var often = claimed with { Delivery = claimed.Delivery with { Attempts = 40 } };
        Retry(often, Now).Queued.ShouldBe(Now.AddMinutes(10));
    }

    [Fact]
    public void The_time_to_give_up_counts_from_the_first_attempt_not_from_the_due_time()
    {
        var late = DeliveryChange.Claimed(DeliveryMoves.New(), new Claim(1, "m", Now.AddDays(30)))!;
        DeliveryChange.Answered(late, new SendOutcome.RetryAt(Now, "503"), Place, new AnswerTimes(Now.AddDays(30), TimeSpan.FromDays(1), 0.5))!.Delivery.State.ShouldBeOfType<DeliveryState.Retrying>();
        DeliveryChange.Answered(late, new SendOutcome.RetryAt(Now, "503"), Place, new AnswerTimes(Now.AddDays(32), TimeSpan.FromDays(1), 0.5))!.Delivery.State.ShouldBeOfType<DeliveryState.Failed>();
    }

    private static DeliveryRecord Retry(DeliveryRecord claimed, DateTimeOffset when) =>
        DeliveryChange.Answered(claimed, new SendOutcome.RetryAt(when, "503"), Place, new AnswerTimes(Now, TimeSpan.FromDays(1), 0.5))!;

    private static void Holds(Func<DeliveryRecord, DeliveryRecord, bool> rule) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(DeliveryMoves.Any, moves => DeliveryMoves.Walk(moves).All(step => rule(step.Before, step.After))));
}

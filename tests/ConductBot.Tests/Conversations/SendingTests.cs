using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

public sealed class SendingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly SendingTimes Times = new(Now, TimeSpan.FromDays(1));

    private static OutboxRecord Record => new() { Activity = new Activity(), Written = Now };

    [Fact]
    public void The_channels_own_time_is_kept_when_it_is_later_than_the_growing_pause() =>
        Later(new SendOutcome.RetryAt(Now.AddMinutes(7), "Throttled"), Record).Due.ShouldBe(Now.AddMinutes(7));

    [Fact]
    public void What_our_own_pace_holds_back_waits_as_long_as_the_pace_asks_for_and_counts_as_no_refusal()
    {
        var held = new SendOutcome.RetryAt(Now.AddMilliseconds(120), "paced") { IsHeldBack = true };
        var waiting = Later(held, Record with { Refusals = 3 });
        waiting.ShouldSatisfyAllConditions(() => waiting.Due.ShouldBe(Now.AddMilliseconds(120)), () => waiting.Refusals.ShouldBe(3));
        Sending.After(held, Record with { Written = Now.AddDays(-2) }, Times).ShouldBeOfType<Sending.Never>();
    }

    [Fact]
    public void The_pause_grows_with_every_refusal_up_to_ten_minutes()
    {
        var pauses = Enumerable.Range(0, 12).Select(refusals => Later(new SendOutcome.RetryAt(Now, "503"), Record with { Refusals = refusals }).Due!.Value - Now).ToList();
        pauses.ShouldBe(pauses.Order());
        pauses[0].ShouldBe(TimeSpan.FromSeconds(1));
        pauses[^1].ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void A_reply_is_given_up_when_its_time_is_over() =>
        Sending.After(new SendOutcome.RetryAt(Now, "503"), Record with { Written = Now.AddDays(-2) }, Times).ShouldBeOfType<Sending.Never>().Reason.ShouldContain("503");

    [Theory]
    [InlineData(RejectReason.Credentials)]
    [InlineData(RejectReason.HostNotAllowed)]
    [InlineData(RejectReason.WrongCloud)]
    public void What_a_wrong_setting_keeps_back_waits_until_somebody_mends_it_or_its_time_is_over(RejectReason reason)
    {
        var refused = new SendOutcome.Rejected(reason, "401");
        var waiting = Later(refused, Record with { Refusals = 3 });
        waiting.ShouldSatisfyAllConditions(() => waiting.Due.ShouldBe(Now.AddSeconds(8)), () => waiting.Refusals.ShouldBe(4));
        Sending.After(refused, Record with { Written = Now.AddDays(-2) }, Times).ShouldBeOfType<Sending.Never>().Reason.ShouldBe($"GivenUp:{reason}");
    }

    [Fact]
    public void Every_outcome_of_a_channel_has_its_consequence()
    {
        foreach (var outcome in typeof(SendOutcome).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(SendOutcome))))
        {
            SendOutcome sample = outcome.Name switch
            {
                nameof(SendOutcome.Accepted) => new SendOutcome.Accepted(null),
                nameof(SendOutcome.RetryAt) => new SendOutcome.RetryAt(Now, ""),
                nameof(SendOutcome.Rejected) => new SendOutcome.Rejected(RejectReason.TooLarge, ""),
                _ => throw new InvalidOperationException($"A new outcome, {outcome.Name}: decide what becomes of the outbox row."),
            };
            Sending.After(sample, Record, Times).ShouldNotBeNull();
        }
    }

    private static OutboxRecord Later(SendOutcome outcome, OutboxRecord record) => Sending.After(outcome, record, Times).ShouldBeOfType<Sending.Later>().Record;
}

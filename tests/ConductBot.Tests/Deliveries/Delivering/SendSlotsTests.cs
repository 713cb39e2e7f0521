using ConductBot.Deliveries;
using ConductBot.Deliveries.Delivering;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace ConductBot.Tests.Deliveries.Delivering;

public sealed class SendSlotsTests
{
    [Fact]
    public async Task Sixteen_are_shared_by_four_senders_with_four_each_and_whoever_waited_longest_is_next()
    {
        var slots = Of(16);
        for (var sender = 0; sender < 4; sender++) (await slots.TakeAsync(24, CancellationToken.None)).ShouldBe(4);
        var fifth = slots.TakeAsync(24, CancellationToken.None).AsTask();
        var sixth = slots.TakeAsync(2, CancellationToken.None).AsTask();
        fifth.IsCompleted.ShouldBeFalse();

        slots.Give(3);
        (await fifth).ShouldBe(3);
        sixth.IsCompleted.ShouldBeFalse();
        slots.Give(1);
        (await sixth).ShouldBe(1);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(5, 2)]
    [InlineData(8, 4)]
    public async Task One_sender_never_has_more_than_half_of_them(int inFlight, int together) =>
        (await Of(inFlight).TakeAsync(24, CancellationToken.None)).ShouldBe(together);

    [Fact]
    public async Task Who_stops_waiting_takes_nothing()
    {
        var slots = Of(1);
        await slots.TakeAsync(1, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var gone = slots.TakeAsync(1, stop.Token).AsTask();
        var next = slots.TakeAsync(1, CancellationToken.None).AsTask();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);

        slots.Give(1);
        (await next).ShouldBe(1);
    }

    [Fact]
    public void However_they_are_taken_and_given_back_no_more_are_out_than_there_are_and_nobody_waits_while_one_is_free() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Choose(1, 16).SelectMany(count => Gen.Choose(-4, 30).ListOf(60).Select(moves => (Count: count, Moves: moves))).ToArbitrary(),
            async one =>
            {
                var slots = Of(one.Count);
                var taking = new List<Task<int>>();
                foreach (var move in one.Moves)
                {
                    if (move > 0) taking.Add(slots.TakeAsync(move, CancellationToken.None).AsTask());
                    else if (taking.Find(task => task.IsCompletedSuccessfully) is { } done)
                    {
                        taking.Remove(done);
                        slots.Give(await done);
                    }

                    var there = (await Task.WhenAll(taking.Where(task => task.IsCompletedSuccessfully))).Sum();
                    there.ShouldBeLessThanOrEqualTo(one.Count);
                    (slots.Free == 0 || slots.Waiting == 0).ShouldBeTrue();
                    slots.Free.ShouldBeInRange(0, one.Count);
                }
            }));

    private static SendSlots Of(int inFlight) => new(Options.Create(new DeliveryOptions { InFlight = inFlight }));
}

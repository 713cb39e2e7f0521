using ConductBot.Deliveries;
using ConductBot.Tests.Conversations;

namespace ConductBot.Tests.Deliveries;

/// <summary>The process dies at its first write, its second, … until it gets through; another one goes on.</summary>
public sealed class KilledDeliveriesTests
{
    private const int InFlight = 4;

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Nothing_is_lost_and_what_may_be_repeated_is_listed_wherever_a_process_dies(DeathMoment moment)
    {
        var died = true;
        var deaths = 0;
        for (var write = 1; died; write++)
        {
            died = await DieAtAsync(write, moment);
            if (died) deaths++;
        }

        deaths.ShouldBeGreaterThan(20);
    }

    private static async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        await using var post = new Post((write, moment), ("InFlight", $"{InFlight}"));
        NewDelivery[] deliveries = [.. Enumerable.Range(0, 9).Select(i => post.New($"p{i}")), post.New("p0", "task-2"), post.New("p1", occurrence: "second")];
        try
        {
            await post.EnqueueAsync(deliveries);
            await post.RunAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception dead) when (post.Store.Died && dead is Storage.StorageException or AggregateException)
        {
            // The process is dead: whoever handed in does it again.
        }

        var died = post.Store.Died;
        await post.RestartAsync();
        await post.EnqueueAsync(deliveries);
        await post.RunAsync(TimeSpan.FromSeconds(1));
        await post.LeapAsync(TimeSpan.FromSeconds(25));

        var context = $"died at write {write}, {moment}";
        (await post.CountAsync()).Sent.ShouldBe(10, context);
        (await post.CountAsync("task-2")).Sent.ShouldBe(1, context);
        var said = post.World.Texts.SelectMany(text => text.Split('\n')).ToList();
        said.Count.ShouldBeGreaterThanOrEqualTo(11, context);

        // Which person got what how often, by what the channel saw.
        var repeated = post.World.Messages.SelectMany(message => message.Text!.Split('\n').Select(line => (To: message.Conversation!.Id!["chat-".Length..], Line: line)))
            .GroupBy(one => one).Where(one => one.Count() > 1).Select(one => $"{one.Key.Line} {one.Key.To}").ToList();
        var listed = (await post.ListAsync(DeliveryList.PossiblyRepeated)).Select(one => $"{one.Id.Source} {one.Id.Occurrence} {one.Id.Recipient}").ToList();
        repeated.ShouldAllBe(one => listed.Contains(one), context);
        post.World.Messages.GroupBy(message => (message.Conversation!.Id, message.Text)).Count(one => one.Count() > 1).ShouldBeLessThanOrEqualTo(InFlight, context);
        return died;
    }
}

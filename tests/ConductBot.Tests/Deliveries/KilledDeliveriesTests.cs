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
    public async Task Nothing_is_lost_and_what_may_be_repeated_is_listed_wherever_a_process_dies(DeathMoment moment) =>
        (await DeathsAsync([.. Enumerable.Range(0, 9).Select(i => $"p{i}")], moment)).ShouldBeGreaterThan(20);

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task The_same_where_several_go_in_one_commit(DeathMoment moment) =>
        (await DeathsAsync(Shards.OfOne(9), moment)).ShouldBeGreaterThan(5);

    private static async Task<int> DeathsAsync(IReadOnlyList<string> people, DeathMoment moment)
    {
        var deaths = 0;
        for (var write = 1; await DieAtAsync(write, moment, people); write++) deaths++;
        return deaths;
    }

    private static async Task<bool> DieAtAsync(int write, DeathMoment moment, IReadOnlyList<string> people)
    {
        await using var post = new Post((write, moment), ("InFlight", $"{InFlight}"));
        NewDelivery[] deliveries = [.. people.Select(person => post.New(person)), post.New(people[0], "task-2"), post.New(people[1], occurrence: "second")];
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

using ConductBot.Deliveries;
using ConductBot.Storage;

namespace ConductBot.Tests.Deliveries;

/// <summary>Two processes believe that a shard is theirs.</summary>
public sealed class FencedDeliveriesTests
{
    private static readonly DeliveryId First = new("task-1", "a", "first");
    private static readonly int Shard = StorageShards.ShardOf("a");

    [Fact]
    public async Task Whoever_holds_an_older_token_claims_nothing_that_a_later_one_has_claimed()
    {
        await using var post = new Post();
        post.World.Answer = _ => new Protocol.Connector.SendOutcome.RetryAt(post.Now.AddSeconds(5), "503");
        await post.EnqueueAsync(post.New("a"));
        post.Lanes.Wake(Shard, post.HoldWith(9, Shard));
        await post.QuietAsync();
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Retrying>();

        post.World.Answer = _ => null;
        post.Time.Advance(TimeSpan.FromSeconds(6));
        post.Lanes.Wake(Shard, post.HoldWith(8, Shard));
        await post.QuietAsync();
        post.World.Texts.ShouldBeEmpty();

        post.Lanes.Wake(Shard, post.HoldWith(9, Shard));
        await post.QuietAsync();
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
    }

    [Fact]
    public async Task A_hold_that_does_not_outlast_the_call_sends_nothing()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a"));
        var hold = post.HoldWith(9, Shard);
        post.Time.Advance(TimeSpan.FromSeconds(20));
        post.Lanes.Wake(Shard, hold);
        await post.QuietAsync();
        post.World.Texts.ShouldBeEmpty();
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Waiting>();
    }

    [Fact]
    public async Task A_call_that_may_still_last_is_waited_for_before_its_message_goes_again()
    {
        await using var post = new Post();
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        post.World.Before = (_, _) =>
        {
            begun.SetResult();
            return release.Task;
        };
        await post.EnqueueAsync(post.New("a"));
        post.Lanes.Wake(Shard, post.HoldWith(9, Shard));
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);

        // Another process, later holder of the shard, looks while the call of the first still lasts.
        post.World.Before = (_, _) => Task.CompletedTask;
        var other = new ConductBot.Deliveries.Delivering.ShardSender(Shard, post.Get<ConductBot.Deliveries.Delivering.SenderParts>());
        await other.RunAsync(post.HoldWith(10, Shard), CancellationToken.None);
        post.World.Texts.ShouldBeEmpty();

        // The first one's answer still counts, for nobody has claimed the message meanwhile.
        release.SetResult();
        await post.QuietAsync();
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
        post.World.Texts.Count().ShouldBe(1);
        (await post.ListAsync(DeliveryList.PossiblyRepeated)).ShouldBeEmpty();
    }
}

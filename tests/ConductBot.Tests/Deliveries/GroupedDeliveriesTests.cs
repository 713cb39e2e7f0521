using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Deliveries;

/// <summary>Several messages of one shard go in one commit, side by side.</summary>
public sealed class GroupedDeliveriesTests
{
    private static readonly IReadOnlyList<string> People = Shards.OfOne(8);

    [Fact]
    public async Task Four_are_on_their_way_together_and_their_answers_are_written_with_the_next_four()
    {
        await using var post = new Post();
        var (now, most) = (0, 0);
        post.World.Before = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, CancellationToken.None);
            Interlocked.Decrement(ref now);
        };
        await post.EnqueueAsync([.. People.Select(person => post.New(person))]);
        var before = post.Store.Writes;
        await post.RunAsync(TimeSpan.FromSeconds(2));

        most.ShouldBe(4);
        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 8 });

        // Two claims, the last answers, and what the timer writes.
        (post.Store.Writes - before).ShouldBeLessThan(8);
    }

    [Fact]
    public async Task Each_answer_is_its_own_message_s()
    {
        await using var post = new Post();
        post.World.Answer = activity => Number(activity) switch
        {
            1 => new SendOutcome.Rejected(RejectReason.BlockedByUser, "blocked"),
            2 => new SendOutcome.RetryAt(post.Now.AddSeconds(20), "503"),
            _ => null,
        };
        await post.EnqueueAsync([.. People.Take(4).Select(person => post.New(person))]);
        await post.RunAsync(TimeSpan.FromSeconds(2));

        (await post.StateAsync(Id(0))).ShouldBeOfType<DeliveryState.Sent>();
        (await post.StateAsync(Id(1))).ShouldBeOfType<DeliveryState.NotReachable>();
        (await post.StateAsync(Id(2))).ShouldBeOfType<DeliveryState.Retrying>();
        (await post.StateAsync(Id(3))).ShouldBeOfType<DeliveryState.Sent>();
        post.Routes.Answers.ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.Rejected>();
    }

    [Fact]
    public async Task Several_messages_for_one_person_never_go_side_by_side()
    {
        await using var post = new Post();
        var now = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var together = false;
        post.World.Before = async (activity, _) =>
        {
            together |= now.AddOrUpdate(activity.Conversation!.Id!, 1, (_, count) => count + 1) > 1;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
            now.AddOrUpdate(activity.Conversation!.Id!, 0, (_, count) => count - 1);
        };
        await post.EnqueueAsync([.. People.Take(2).SelectMany(person => Enumerable.Range(0, 30).Select(i => post.New(person, $"task-{i}")))]);
        await post.RunAsync(TimeSpan.FromSeconds(5));

        together.ShouldBeFalse();
        post.World.Texts.Sum(text => text.Split('\n').Length).ShouldBe(60);
    }

    [Fact]
    public async Task One_that_is_called_off_between_its_words_and_its_claim_is_not_sent_and_the_others_are()
    {
        await using var post = new Post();
        var calledOff = 0;
        post.Content.Instead = request =>
        {
            // While the second is worded the first, prepared already, is called off.
            if (request.Recipient == People[1] && Interlocked.Exchange(ref calledOff, 1) == 0) post.Deliveries.CancelAsync([Id(0)], "called-off", CancellationToken.None).AsTask().GetAwaiter().GetResult();
            return [new Composed.Message([.. request.Items.Select(item => item.Id)], new Reply(request.Recipient))];
        };
        await post.EnqueueAsync([.. People.Take(4).Select(person => post.New(person))]);
        await post.RunAsync(TimeSpan.FromSeconds(2));

        calledOff.ShouldBe(1);
        (await post.StateAsync(Id(0))).ShouldBeOfType<DeliveryState.Cancelled>();
        post.World.Texts.Order(StringComparer.Ordinal).ShouldBe(People.Skip(1).Take(3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_one_must_wait_for_the_pace_those_before_it_are_not_held_back()
    {
        await using var post = new Post(("RequestsPerSecond", "5")) { KeepsPace = true };
        await post.EnqueueAsync([.. People.Select(person => post.New(person))]);
        await post.RunAsync(TimeSpan.FromSeconds(4));

        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 8 });
        post.World.Messages.Count().ShouldBe(8);
    }

    private static DeliveryId Id(int person) => new("task-1", People[person], "first");

    private static int Number(Activity activity) => People.ToList().IndexOf(activity.Conversation!.Id!["chat-".Length..]);
}

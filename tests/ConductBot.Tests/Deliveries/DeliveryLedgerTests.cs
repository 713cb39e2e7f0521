using ConductBot.Deliveries;

namespace ConductBot.Tests.Deliveries;

public sealed class DeliveryLedgerTests
{
    [Fact]
    public async Task Handing_in_again_changes_nothing()
    {
        await using var post = new Post();
        var many = Enumerable.Range(0, 150).Select(i => post.New($"p{i}") with { Due = post.Now.AddDays(1) }).ToArray();

        (await post.EnqueueAsync(many)).ShouldBe(new EnqueueReceipt(150, 0));
        (await post.EnqueueAsync([.. many, post.New("late") with { Due = post.Now.AddDays(1) }])).ShouldBe(new EnqueueReceipt(1, 150));
        (await post.EnqueueAsync(many[0] with { Due = post.Now, Content = "other" }, many[0])).ShouldBe(new EnqueueReceipt(0, 2));

        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Waiting = 151 });
        (await post.Deliveries.FindAsync(many[0].Id, CancellationToken.None))!.Content.ShouldBe("task-1 first");
    }

    [Fact]
    public async Task An_id_that_could_hold_words_is_refused_and_nothing_is_written()
    {
        await using var post = new Post();
        foreach (var wrong in (NewDelivery[])[post.New("nguyễn văn a"), post.New(""), post.New("p", occurrence: "a b"), post.New("p") with { Kind = "Note" }, post.New("p") with { Content = new string('x', 40_000) }])
            await Should.ThrowAsync<ArgumentException>(async () => await post.EnqueueAsync(post.New("fine"), wrong));
        (await post.CountAsync()).Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_has_not_gone_is_called_off_and_what_has_gone_stays()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("gone"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        await post.EnqueueAsync([.. Enumerable.Range(0, 30).Select(i => post.New($"p{i}") with { Due = post.Now.AddHours(1) })]);

        (await post.Deliveries.CancelAsync("task-1", "done", CancellationToken.None)).ShouldBe(30);
        (await post.Deliveries.CancelAsync("task-1", "done", CancellationToken.None)).ShouldBe(0);
        await post.LeapAsync(TimeSpan.FromHours(2));

        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 1, Cancelled = 30 });
        post.World.Texts.Count().ShouldBe(1);
        (await post.Deliveries.FindAsync(new("task-1", "p3", "first"), CancellationToken.None))!.Content.ShouldBeNull();
    }

    [Fact]
    public async Task Single_deliveries_are_called_off_and_unknown_ones_passed_over()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a") with { Due = post.Now.AddHours(1) }, post.New("b") with { Due = post.Now.AddHours(1) });
        (await post.Deliveries.CancelAsync([new("task-1", "a", "first"), new("task-1", "nobody", "first")], "snoozed", CancellationToken.None)).ShouldBe(1);
        (await post.StateAsync(new("task-1", "a", "first"))).ShouldBe(new DeliveryState.Cancelled(post.Now, "snoozed"));
        (await post.StateAsync(new("task-1", "b", "first"))).ShouldBeOfType<DeliveryState.Waiting>();
    }

    [Fact]
    public async Task A_person_s_deliveries_are_listed_open_ones_first_then_the_newest()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a", "task-1"), post.New("other"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        await post.EnqueueAsync(post.New("a", "task-2"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        await post.EnqueueAsync(post.New("a", "task-3") with { Due = post.Now.AddHours(2) }, post.New("a", "task-4") with { Due = post.Now.AddHours(1) });

        var sources = new List<string>();
        await foreach (var delivery in post.Deliveries.OfPersonAsync("a", CancellationToken.None)) sources.Add(delivery.Id.Source);
        sources.ShouldBe(["task-4", "task-3", "task-2", "task-1"]);
    }

    [Fact]
    public async Task A_source_s_deliveries_are_those_that_are_counted()
    {
        await using var post = new Post();
        await post.EnqueueAsync([.. Enumerable.Range(0, 40).Select(i => post.New($"p{i}")), .. Enumerable.Range(0, 5).Select(i => post.New($"p{i}", "task-10"))]);
        await post.RunAsync(TimeSpan.FromSeconds(2));
        var sent = 0;
        await foreach (var delivery in post.Deliveries.OfSourceAsync("task-1", CancellationToken.None)) sent += delivery.State is DeliveryState.Sent ? 1 : 0;
        sent.ShouldBe(40);
        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 40 });
        (await post.CountAsync("task-10")).ShouldBe(new DeliveryCounts { Sent = 5 });
        (await post.CountAsync("task-100")).ShouldBe(DeliveryCounts.None);
    }

    [Fact]
    public async Task What_is_finished_dies_after_its_days_and_what_is_open_does_not()
    {
        await using var post = new Post(("LedgerDays", "30"));
        post.Routes.Lose("lost", UnreachableReason.NotInstalled);
        await post.EnqueueAsync(post.New("a"), post.New("lost"), post.New("b") with { Due = post.Now.AddDays(100) });
        await post.RunAsync(TimeSpan.FromSeconds(2));

        await post.LeapAsync(TimeSpan.FromDays(20));
        (await post.CountAsync()).Total.ShouldBe(3);
        await post.LeapAsync(TimeSpan.FromDays(60));
        await post.LeapAsync(TimeSpan.FromDays(15));

        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Waiting = 1 });
        (await post.ListAsync(DeliveryList.NotReachable)).ShouldBeEmpty();
        var left = new List<Delivery>();
        await foreach (var delivery in post.Deliveries.OfPersonAsync("a", CancellationToken.None)) left.Add(delivery);
        left.ShouldBeEmpty();
    }
}

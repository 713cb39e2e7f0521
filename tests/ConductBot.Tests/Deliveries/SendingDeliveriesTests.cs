using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Routing;
using ConductBot.Protocol.Connector;

namespace ConductBot.Tests.Deliveries;

public sealed class SendingDeliveriesTests
{
    private static readonly DeliveryId First = new("task-1", "a", "first");

    public static TheoryData<RejectReason, string> Refusals => new()
    {
        { RejectReason.BlockedByUser, "NotReachable:Blocked" },
        { RejectReason.NotInstalled, "NotReachable:NotInstalled" },
        { RejectReason.BotDisabled, "NotReachable:BotDisabled" },
        { RejectReason.NotAllowed, "NotReachable:NotAllowed" },
        { RejectReason.BadRequest, "Failed:BadRequest" },
        { RejectReason.TooLarge, "Failed:TooLarge" },
        { RejectReason.ChannelFailed, "Failed:ChannelFailed" },
        { RejectReason.NotSupported, "Failed:NotSupported" },
    };

    [Fact]
    public async Task What_is_due_is_sent_and_the_ledger_has_the_channel_s_name_for_it()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(2));

        post.World.Messages.Single().Text.ShouldBe("task-1 first");
        post.World.Messages.Single().Conversation!.Id.ShouldBe("chat-a");
        var delivery = (await post.Deliveries.FindAsync(First, CancellationToken.None))!;
        delivery.State.ShouldBeOfType<DeliveryState.Sent>().ShouldSatisfyAllConditions(
            sent => sent.ActivityId.ShouldBe("sent-0"),
            sent => sent.Place.ShouldBe(new SentPlace("msteams", "https://smba.trafficmanager.net/teams/", "chat-a")));
        delivery.Attempts.ShouldBe(1);
        delivery.Content.ShouldBeNull();
        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 1 });
    }

    [Fact]
    public async Task Several_for_one_person_that_fall_together_become_one_message()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a", "task-1"), post.New("a", "task-2"), post.New("b", "task-1"));
        await post.RunAsync(TimeSpan.FromSeconds(2));

        post.World.Texts.Order(StringComparer.Ordinal).ShouldBe(["task-1 first", "task-1 first\ntask-2 first"]);
        (await post.StateAsync(new("task-2", "a", "first"))).ShouldBeOfType<DeliveryState.Sent>();
    }

    [Fact]
    public async Task What_goes_along_comes_with_what_is_due_a_little_before_it_and_never_alone()
    {
        await using var post = new Post();
        var now = post.Now;
        await post.EnqueueAsync(post.New("a") with { Due = now.AddSeconds(30), GoesAlong = true }, post.New("b", "task-2") with { Due = now.AddSeconds(50), GoesAlong = true });
        await post.EnqueueAsync(
            post.New("a", "task-2") with { Due = now.AddSeconds(50), GoesAlong = true }, post.New("a", "task-3") with { Due = now.AddSeconds(50) }, post.New("a", "task-4") with { Due = now.AddSeconds(150), GoesAlong = true });
        await post.LeapAsync(TimeSpan.FromSeconds(28));
        post.World.Texts.ShouldBe(["task-1 first\ntask-2 first"]);
        await post.LeapAsync(TimeSpan.FromSeconds(20));
        post.World.Texts.Skip(1).Order(StringComparer.Ordinal).ShouldBe(["task-2 first", "task-3 first"]);
    }

    [Fact]
    public async Task What_was_put_off_or_failed_once_waits_for_its_own_time_although_it_goes_along()
    {
        await using var post = new Post();
        post.World.Answer = activity => activity.Text == "task-1 first" ? new SendOutcome.RetryAt(post.Now.AddMinutes(10), "503") : null;
        await post.EnqueueAsync(post.New("a") with { GoesAlong = true });
        await post.RunAsync(TimeSpan.FromSeconds(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Retrying>();
        await post.EnqueueAsync(post.New("a", "task-2"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        post.World.Texts.ShouldBe(["task-2 first"]);
    }

    [Fact]
    public async Task Quiet_hours_are_kept_except_for_what_is_urgent()
    {
        await using var post = new Post();
        await post.LeapAsync(TimeSpan.FromHours(10));
        await post.EnqueueAsync(post.New("a"), post.New("b", occurrence: "urgent") with { Hours = SendingTime.AnyTime });
        await post.RunAsync(TimeSpan.FromMinutes(1));
        post.World.Texts.ShouldBe(["task-1 urgent"]);

        // Monday 18:00 was quiet; Tuesday 7:30 is not.
        await post.LeapAsync(TimeSpan.FromHours(13.4));
        post.World.Texts.Count().ShouldBe(1);
        await post.LeapAsync(TimeSpan.FromMinutes(10));
        post.World.Texts.ShouldBe(["task-1 urgent", "task-1 first"]);
    }

    [Fact]
    public async Task What_falls_due_later_goes_then()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a") with { Due = post.Now.AddMinutes(30) });
        await post.LeapAsync(TimeSpan.FromMinutes(29));
        post.World.Texts.ShouldBeEmpty();
        await post.LeapAsync(TimeSpan.FromMinutes(1));
        post.World.Texts.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_timer_that_fires_before_its_delivery_is_written_loses_nothing_although_something_waits_for_later()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a") with { Due = post.Now.AddDays(30) });
        post.Store.After = async batch =>
        {
            if (batch.Table != "timers") return;
            post.Store.After = static _ => Task.CompletedTask;
            await post.TickAsync();
        };
        await post.EnqueueAsync(post.New("a", "task-2"));
        await post.RunAsync(TimeSpan.FromSeconds(5));

        post.World.Texts.ShouldBe(["task-2 first"]);
    }

    [Fact]
    public async Task What_is_no_longer_needed_is_called_off_at_the_moment_of_sending()
    {
        await using var post = new Post();
        post.Content.Told[First] = new Composed.NotNeeded([First], "done");
        await post.EnqueueAsync(post.New("a"), post.New("a", "task-2"));
        await post.RunAsync(TimeSpan.FromSeconds(2));

        post.World.Texts.ShouldBe(["task-2 first"]);
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Cancelled>().Reason.ShouldBe("done");
    }

    [Fact]
    public async Task What_belongs_to_another_time_waits_for_it()
    {
        await using var post = new Post();
        post.Content.Told[First] = new Composed.Later([First], post.Now.AddHours(1));
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Waiting>();

        post.Content.Told.Clear();
        await post.LeapAsync(TimeSpan.FromHours(1));
        post.World.Texts.Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_can_t_be_worded_is_tried_again_and_in_the_end_given_up()
    {
        await using var post = new Post(("GivesUpAfter", "01:00:00"));
        post.Content.Instead = _ => [];
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Retrying>().Reason.ShouldBe("not-worded");

        post.Content.Instead = null;
        await post.LeapAsync(TimeSpan.FromMinutes(11));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_refusal_for_good_ends_where_it_should(RejectReason reason, string state)
    {
        await using var post = new Post();
        post.World.Answer = _ => new SendOutcome.Rejected(reason, "x");
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(3));

        (await post.StateAsync(First) switch
        {
            DeliveryState.NotReachable lost => $"NotReachable:{lost.Reason}",
            DeliveryState.Failed failed => $"Failed:{failed.Reason}",
            var other => other.ToString(),
        }).ShouldBe(state);
        post.Routes.Answers.Count.ShouldBe(1);
        (await post.ListAsync(state.StartsWith("Failed", StringComparison.Ordinal) ? DeliveryList.Failed : DeliveryList.NotReachable)).Single().Id.ShouldBe(First);
    }

    [Theory]
    [InlineData("429 Throttled", false)]
    [InlineData("412 PreconditionFailed", false)]
    [InlineData("502", true)]
    [InlineData("504", true)]
    public async Task What_a_channel_puts_off_comes_through_and_a_doubt_is_listed(string reason, bool maybeSent)
    {
        await using var post = new Post();
        var refusals = 2;
        post.World.Answer = _ => refusals-- > 0 ? new SendOutcome.RetryAt(post.Now.AddSeconds(20), reason) { MaybeSent = maybeSent } : null;
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Retrying>().From.ShouldBeGreaterThanOrEqualTo(post.Now.AddSeconds(10));

        await post.RunAsync(TimeSpan.FromMinutes(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
        (await post.ListAsync(DeliveryList.PossiblyRepeated)).Sum(one => one.PossibleRepeats).ShouldBe(maybeSent ? 2 : 0);
        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 1, PossiblyRepeated = maybeSent ? 1 : 0 });
    }

    [Fact]
    public async Task A_call_that_gets_no_answer_is_given_up_and_listed()
    {
        await using var post = new Post();
        var slow = true;
        post.World.Before = async (_, cancellationToken) =>
        {
            if (!slow) return;
            slow = false;
            await Task.Delay(TimeSpan.FromMinutes(1), post.Time, cancellationToken);
        };
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(30));

        var delivery = (await post.Deliveries.FindAsync(First, CancellationToken.None))!;
        delivery.State.ShouldBeOfType<DeliveryState.Sent>();
        delivery.PossibleRepeats.ShouldBe(1);
        post.World.Texts.Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_connector_that_breaks_costs_nothing_but_time()
    {
        await using var post = new Post();
        var broken = 3;
        post.World.Before = (_, _) => broken-- > 0 ? throw new HttpRequestException("closed") : Task.CompletedTask;
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromMinutes(1));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_opened_anew_and_in_the_end_parked()
    {
        await using var post = new Post();
        post.World.Answer = _ => new SendOutcome.Rejected(RejectReason.ConversationGone, "404 ConversationNotFound");
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromMinutes(1));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.NotReachable>().Reason.ShouldBe(UnreachableReason.ConversationGone);
        post.Routes.Answers.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_channel_that_does_not_accept_the_bot_loses_nothing()
    {
        await using var post = new Post();
        post.World.Answer = _ => new SendOutcome.Rejected(RejectReason.Credentials, "401");
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(5));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Retrying>();

        post.World.Answer = _ => null;
        await post.LeapAsync(TimeSpan.FromMinutes(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
    }

    [Fact]
    public async Task What_no_channel_takes_for_too_long_is_given_up_and_may_be_tried_again_by_an_administrator()
    {
        await using var post = new Post(("GivesUpAfter", "00:30:00"));
        post.World.Answer = _ => new SendOutcome.RetryAt(post.Now, "503");
        await post.EnqueueAsync(post.New("a"));
        for (var i = 0; i < 8; i++) await post.LeapAsync(TimeSpan.FromMinutes(13));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Failed>().Reason.ShouldBe("given up: 503");

        post.World.Answer = _ => null;
        (await post.Deliveries.RetryAsync(First, CancellationToken.None)).ShouldBeOfType<RetryOutcome.Waiting>();
        await post.RunAsync(TimeSpan.FromSeconds(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
        post.World.Texts.Single().ShouldBe("task-1 first");
        (await post.ListAsync(DeliveryList.Failed)).ShouldBeEmpty();
        (await post.Deliveries.RetryAsync(First, CancellationToken.None)).ShouldBeOfType<RetryOutcome.NothingToRetry>();
        (await post.Deliveries.RetryAsync(First with { Recipient = "nobody" }, CancellationToken.None)).ShouldBeOfType<RetryOutcome.NotFound>();
    }

    [Fact]
    public async Task Somebody_without_a_conversation_gets_one()
    {
        await using var post = new Post();
        post.Routes.MustOpen("a");
        post.World.Opening = asked => new CreateOutcome.Created("chat-a", asked.ServiceUrl);
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        post.World.Opened.Single().MemberId.ShouldBe("29:a");
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Sent>();
    }

    [Fact]
    public async Task Somebody_for_whom_none_can_be_opened_is_parked_with_the_reason()
    {
        await using var post = new Post();
        post.Routes.MustOpen("a");
        post.World.Opening = _ => new CreateOutcome.Rejected(RejectReason.NotInstalled, "403");
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.NotReachable>().Reason.ShouldBe(UnreachableReason.NotInstalled);
    }

    [Fact]
    public async Task What_is_parked_goes_when_the_person_comes_back()
    {
        await using var post = new Post();
        post.Routes.Lose("a", UnreachableReason.Blocked);
        await post.EnqueueAsync(post.New("a"), post.New("a", "task-2"), post.New("b"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 1, NotReachable = 1 });

        post.Routes.Find("a");
        (await post.Deliveries.PersonBackAsync("a", CancellationToken.None)).ShouldBe(2);
        (await post.Deliveries.PersonBackAsync("a", CancellationToken.None)).ShouldBe(0);
        await post.RunAsync(TimeSpan.FromSeconds(6));
        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 2 });
        (await post.ListAsync(DeliveryList.NotReachable)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_s_word_tries_also_where_the_channel_refused()
    {
        await using var post = new Post();
        post.Routes.Lose("a", UnreachableReason.Blocked);
        await post.EnqueueAsync(post.New("a"));
        await post.RunAsync(TimeSpan.FromSeconds(2));
        await post.Deliveries.RetryAsync(First, CancellationToken.None);
        await post.RunAsync(TimeSpan.FromSeconds(2));
        post.Routes.Wishes.ShouldBe([RouteWish.AsKnown, RouteWish.TryAnyway]);
    }

    [Fact]
    public async Task A_kind_that_this_program_does_not_know_waits_for_one_that_does()
    {
        await using var post = new Post();
        await post.EnqueueAsync(post.New("a") with { Kind = "newer" });
        await post.RunAsync(TimeSpan.FromSeconds(3));
        (await post.StateAsync(First)).ShouldBeOfType<DeliveryState.Waiting>();
        post.Log.All.ShouldContain("no wording");
    }

    [Fact]
    public async Task At_most_sixteen_are_on_their_way_however_many_are_due()
    {
        await using var post = new Post();
        var (now, most) = (0, 0);
        post.World.Before = async (_, cancellationToken) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Delay(TimeSpan.FromMilliseconds(200), post.Time, cancellationToken);
            Interlocked.Decrement(ref now);
        };
        await post.EnqueueAsync([.. Enumerable.Range(0, 120).Select(i => post.New($"p{i}"))]);
        await post.RunAsync(TimeSpan.FromSeconds(5));
        most.ShouldBeInRange(2, 16);
        (await post.CountAsync()).ShouldBe(new DeliveryCounts { Sent = 120 });
    }

    [Fact]
    public async Task Neither_words_nor_names_reach_the_log()
    {
        await using var post = new Post();
        post.World.Answer = activity => activity.Conversation!.Id == "chat-mai" ? new SendOutcome.Rejected(RejectReason.BlockedByUser, "x") : new SendOutcome.RetryAt(post.Now, "502");
        await post.EnqueueAsync(post.New("mai") with { Content = "secret" }, post.New("hau") with { Content = "secret" });
        await post.RunAsync(TimeSpan.FromSeconds(2));
        post.Log.All.ShouldContain("can't reach its person");
        foreach (var said in (string[])["secret", "mai", "hau"]) post.Log.All.ShouldNotContain(said, Case.Sensitive);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen) { }
    }
}

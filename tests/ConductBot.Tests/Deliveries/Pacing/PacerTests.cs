using ConductBot.Deliveries;
using ConductBot.Deliveries.Pacing;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Tests;
using ConductBot.Shared;
using ConductBot.Tests.Conversations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.Deliveries.Pacing;

public sealed class PacerTests
{
    private static readonly (int Limit, double Seconds)[] Windows = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private readonly FakeTime _time = new();

    [Fact]
    public async Task No_chat_gets_more_than_its_windows_allow()
    {
        await using var storage = new TemporaryStorage(_time);
        var pacer = New(storage, 10_000);
        var request = new PaceRequest("tenant", "chat", PacePriority.Proactive);
        _time.Advance(TimeSpan.FromSeconds(1));

        var sent = new List<DateTimeOffset>();
        for (var step = 0; step < 40_000 && sent.Count < 1900; step++)
        {
            if (pacer.TryAdmit(request)) sent.Add(_time.GetUtcNow());
            else _time.Advance(TimeSpan.FromMilliseconds(250));
        }

        sent.Count.ShouldBe(1900);
        foreach (var (limit, seconds) in Windows)
        {
            for (var i = limit; i < sent.Count; i++) (sent[i] - sent[i - limit]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds));
        }
    }

    [Fact]
    public async Task A_chat_at_its_limit_for_long_gives_its_turn_to_others()
    {
        await using var storage = new TemporaryStorage(_time);
        var pacer = New(storage);
        var chat = new PaceRequest("tenant", "chat", PacePriority.Proactive);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await pacer.AdmitAsync(chat, CancellationToken.None)).ShouldBeOfType<PaceAnswer.Go>();
        var asked = _time.GetUtcNow().AddSeconds(20);
        pacer.Throttled(chat, asked);

        (await pacer.AdmitAsync(chat, CancellationToken.None)).ShouldBe(new PaceAnswer.NotBefore(asked));
        (await pacer.AdmitAsync(chat with { Chat = "other" }, CancellationToken.None)).ShouldBeOfType<PaceAnswer.Go>();
    }

    [Fact]
    public async Task The_next_process_knows_how_far_the_pace_was_lowered_and_which_chats_are_near_a_limit()
    {
        await using var storage = new TemporaryStorage(_time);
        var before = New(storage, 10_000);
        var chat = new PaceRequest("tenant", "chat", PacePriority.Reply);
        _time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 7; i++) await before.AdmitAsync(chat, CancellationToken.None);
        before.Throttled(chat with { Chat = "x" }, _time.GetUtcNow());
        before.MustSave.ShouldBeTrue();
        await new PaceMemory(storage.Records, before, _time).SaveAsync(CancellationToken.None);

        var after = New(storage, 10_000);
        await new PaceMemory(storage.Records, after, _time).LoadAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await after.AdmitAsync(chat, CancellationToken.None)).ShouldBeOfType<PaceAnswer.Go>();
        after.TryAdmit(chat).ShouldBeFalse("eight in two seconds");
        after.TryAdmit(chat with { Chat = "new" }).ShouldBeTrue();
        after.Save().Tenants["tenant"].Factor.ShouldBe(0.5);
    }

    [Fact]
    public async Task A_chat_that_nobody_writes_to_for_a_process_is_still_known_to_the_one_after()
    {
        await using var storage = new TemporaryStorage(_time);
        var first = New(storage, 10_000);
        var (second, third) = (New(storage, 10_000), New(storage, 10_000));
        var chat = new PaceRequest("tenant", "chat", PacePriority.Reply);
        _time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 7; i++) first.TryAdmit(chat).ShouldBeTrue();
        second.Load(first.Save());
        second.Save().Chats.Keys.ShouldHaveSingleItem().ShouldNotContain("chat");
        third.Load(second.Save());
        third.TryAdmit(chat with { Chat = "new" }).ShouldBeTrue();
        third.TryAdmit(chat).ShouldBeFalse("eight in a second");
        third.Save().Chats.ShouldHaveSingleItem().Value.Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_request_taken_back_was_never_made()
    {
        await using var storage = new TemporaryStorage(_time);
        var pacer = New(storage, 10_000);
        var chat = new PaceRequest("tenant", "chat", PacePriority.Proactive);
        _time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 50; i++)
        {
            pacer.TryAdmit(chat).ShouldBeTrue();
            pacer.TakeBack(chat);
        }
    }

    [Fact]
    public async Task A_request_that_need_not_wait_passes_nobody_who_does()
    {
        await using var storage = new TemporaryStorage(_time);
        var pacer = New(storage, 10);
        var chat = new PaceRequest("tenant", "chat", PacePriority.Proactive);
        _time.Advance(TimeSpan.FromSeconds(1));
        var number = 0;
        while (pacer.TryAdmit(chat with { Chat = $"{number}" })) number++;
        number.ShouldBePositive();

        var waiting = pacer.AdmitAsync(chat with { Chat = "first" }, CancellationToken.None).AsTask();
        var next = pacer.AdmitAsync(chat with { Chat = "next" }, CancellationToken.None).AsTask();
        pacer.TryAdmit(chat with { Chat = "third" }).ShouldBeFalse();
        pacer.TryAdmit(chat with { Chat = "reply", Priority = PacePriority.Reply }).ShouldBeTrue("a fifth is kept for replies");
        _time.Advance(TimeSpan.FromSeconds(1.1));
        (await waiting).ShouldBeOfType<PaceAnswer.Go>();
        (await next).ShouldBeOfType<PaceAnswer.Go>();
        _time.Advance(TimeSpan.FromSeconds(1));
        pacer.TryAdmit(chat with { Chat = "third" }).ShouldBeTrue();
    }

    [Fact]
    public async Task The_embedded_Direct_Line_knows_no_limits()
    {
        await using var storage = new TemporaryStorage(_time);
        var pacer = New(storage);
        var request = Throttling.RequestOf(Protocol.DirectLine.DirectLineConnector.ServiceUrl, new() { Id = "c" }, PacePriority.Proactive);
        for (var i = 0; i < 200; i++) (await pacer.AdmitAsync(request, CancellationToken.None)).ShouldBeOfType<PaceAnswer.Go>();
    }

    [Fact]
    public async Task Replies_count_and_pass_what_nobody_waits_for()
    {
        await using var storage = new TemporaryStorage(_time);
        var pacer = New(storage);
        var world = new RecordingConnector();
        var replies = new PacedConnector(world, pacer);
        _time.Advance(TimeSpan.FromSeconds(1));

        // All that proactive messages may have is used, and one more stands in line.
        for (var i = 0; i < 24; i++)
        {
            var go = pacer.AdmitAsync(new PaceRequest("tenant", $"c{i}", PacePriority.Proactive), CancellationToken.None).AsTask();
            while (!go.IsCompleted)
            {
                await Task.WhenAny(go, Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System));
                if (!go.IsCompleted) _time.Advance(TimeSpan.FromMilliseconds(5));
            }
        }

        var waiting = pacer.AdmitAsync(new PaceRequest("tenant", "late", PacePriority.Proactive), CancellationToken.None).AsTask();
        var reply = new Protocol.Schema.Activity { Type = "message", ServiceUrl = "https://x", Conversation = new() { Id = "asker", TenantId = "tenant" } };
        (await replies.SendAsync(reply, "k", CancellationToken.None)).ShouldBeOfType<SendOutcome.Accepted>();
        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await waiting.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System)).ShouldBeOfType<PaceAnswer.Go>();
    }

    private Pacer New(TemporaryStorage storage, int rate = 30) => new(
        Options.Create(new DeliveryOptions { RequestsPerSecond = rate }), new DeliveryMetrics(new LedgerWriter(storage.Records)), _time, NullLogger<Pacer>.Instance);
}
